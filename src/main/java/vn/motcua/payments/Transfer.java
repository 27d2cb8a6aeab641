package vn.motcua.payments;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.text.VietnameseText;

/**
 * A transfer to an account, as a bank's application takes it over from a QR code.
 *
 * @param bankBin six digits that NAPAS gave the bank
 * @param account number or name of the account, at most 19 letters and digits
 * @param amount whole đồng; null when whoever pays types it
 * @param purpose at most 25 characters without diacritics, which not every bank takes over; null for none
 */
public record Transfer(
        String bankBin,
        String account,
        @Nullable Long amount,
        @Nullable String purpose) {

    /** As many as every bank takes over. */
    public static final int LONGEST_PURPOSE = 25;

    private static final Pattern BIN = Pattern.compile("[0-9]{6}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z]{1,19}");
    /** Thirteen characters are all that the field of the amount holds. */
    private static final long MOST = 9_999_999_999_999L;

    /**
     * Takes diacritics off the purpose, and whatever is neither letter nor digit nor one of {@code . - /}.
     *
     * @throws TransferInvalid saying which of the four is wrong
     */
    public Transfer {
        if (!BIN.matcher(bankBin).matches()) {
            throw new TransferInvalid("payments.bankBinWrong");
        }
        if (!ACCOUNT.matcher(account).matches()) {
            throw new TransferInvalid("payments.accountWrong");
        }
        if (amount != null && (amount < 1 || amount > MOST)) {
            throw new TransferInvalid("payments.amountWrong");
        }
        purpose = purpose == null ? null : plain(purpose);
        if (purpose != null && purpose.length() > LONGEST_PURPOSE) {
            throw new TransferInvalid("payments.purposeTooLong");
        }
    }

    private static @Nullable String plain(String purpose) {
        String plain = VietnameseText.line(VietnameseText.unaccented(purpose).replaceAll("[^0-9A-Za-z./-]+", " "));
        return plain.isEmpty() ? null : plain;
    }
}
