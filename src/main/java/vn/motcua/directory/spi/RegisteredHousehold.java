package vn.motcua.directory.spi;

/**
 * With whom somebody is registered, without naming the others.
 *
 * @param head name of the head of the household
 * @param relationToHead in words
 * @param members how many there are
 */
public record RegisteredHousehold(String head, String relationToHead, int members) {}
