package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A fee as it is on a day.
 *
 * @param fee as decided
 * @param payable đồng that are paid; null is unknown, never zero
 * @param campaign what takes something off, or null
 */
public record FeeOnDay(
        Fee fee, @Nullable Long payable, @Nullable FeeRelief campaign) {}
