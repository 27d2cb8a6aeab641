package vn.motcua.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that a bank says has come in.
 *
 * @param account bank and number of the account
 * @param entry the bank's own name for it
 * @param amount đồng
 * @param words of who transferred it
 * @param reference of the demand it was found to be for, or null
 * @param note what somebody did about it, or null
 */
public record BankEntry(
        long id,
        String account,
        String entry,
        long amount,
        String words,
        Instant bookedAt,
        Verdict verdict,
        @Nullable DemandReference reference,
        @Nullable String note) {

    /** What came of it. */
    public enum Verdict {
        /** It paid its demand. */
        MATCHED,
        /** Its words name no demand. */
        NO_REFERENCE,
        /** It is more or less than was asked for; nothing was paid by it. */
        WRONG_AMOUNT,
        /** The demand is to be paid to another account. */
        WRONG_ACCOUNT,
        /** Somebody had paid before. */
        PAID_ALREADY,
        /** It is not asked for any more. */
        NOT_OWED,
        /** Somebody dealt with it by hand. */
        SETTLED
    }
}
