package vn.motcua.payments;

import java.time.Instant;
import vn.motcua.directory.AgencyId;

/**
 * An order that passed money on to the budget.
 *
 * @param number the bank's or treasury's name for it
 * @param amount đồng
 * @param payments how many it covers
 * @param recordedBy who wrote it down
 */
public record BudgetOrder(AgencyId desk, String number, Instant sentAt, long amount, int payments, String recordedBy) {}
