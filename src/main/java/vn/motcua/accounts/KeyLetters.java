package vn.motcua.accounts;

import java.util.Locale;
import org.apache.commons.codec.binary.Base32;

/** Secrets as letters that can be read aloud and typed (RFC 4648 §6). Their bytes come in fives: no padding. */
final class KeyLetters {

    private KeyLetters() {}

    static String of(byte[] secret) {
        return new Base32().encodeAsString(secret);
    }

    /** In groups of four, for people. */
    static String grouped(String text, String between) {
        return text.replaceAll("(.{4})(?=.)", "$1" + between);
    }

    /** What somebody typed, without what only groups it. */
    static String typed(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    }
}
