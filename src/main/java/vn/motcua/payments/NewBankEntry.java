package vn.motcua.payments;

import java.time.Instant;

/**
 * Money that a bank says has come in.
 *
 * @param bankBin six digits of the bank
 * @param account number of the account
 * @param entry the bank's own name for it; told again, it is the same
 * @param amount đồng, more than nothing
 * @param words of who transferred it
 * @param bookedAt when it was booked
 */
public record NewBankEntry(String bankBin, String account, String entry, long amount, String words, Instant bookedAt) {}
