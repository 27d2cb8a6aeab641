package vn.motcua.catalog;

import java.time.Instant;

/**
 * What people searched for in vain.
 *
 * @param words as it was typed last, without numbers and addresses
 * @param empty how often nothing was found
 * @param unhelpful how often somebody said that nothing found was what they need
 */
public record UnansweredSearch(UnansweredSearchId id, String words, int empty, int unhelpful, Instant lastAt) {}
