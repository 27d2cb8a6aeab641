package vn.motcua.payments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A VietQR code as it was read.
 *
 * @param problems why it is no valid code; empty when it is one
 * @param content what it says, as far as it can be read
 */
public record VietQrReading(List<Problem> problems, Content content) {

    /** Copies the list. */
    public VietQrReading {
        problems = List.copyOf(problems);
    }

    /**
     * What a code says, in the terms of EMVCo; every part is as it stands there, null where it does not.
     *
     * @param guid whose code it is: {@code A000000727} for a transfer over NAPAS
     * @param pointOfInitiation 11 for any number of payments, 12 for one
     * @param bankBin six digits of the bank
     * @param account of the beneficiary
     * @param service {@code QRIBFTTA} to an account, {@code QRIBFTTC} to a card
     * @param amount in the currency, as digits
     * @param currency 704 for đồng
     * @param country VN
     * @param billNumber of the merchant
     * @param reference of the merchant
     * @param purpose of the transfer
     * @param crc four hexadecimal digits
     */
    public record Content(
            @Nullable String guid,
            @Nullable String pointOfInitiation,
            @Nullable String bankBin,
            @Nullable String account,
            @Nullable String service,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String country,
            @Nullable String billNumber,
            @Nullable String reference,
            @Nullable String purpose,
            @Nullable String crc) {}

    /** What can be wrong with a code. */
    public enum Problem {
        /** A field does not begin with four digits. */
        HEADER,
        /** A field is empty or says that it is longer than what is left. */
        LENGTH,
        /** A field stands there twice. */
        TWICE,
        /** It does not begin with the version of the format, 01. */
        FORMAT,
        /** It is neither for one payment nor for many. */
        INITIATION,
        /** It names no scheme. */
        SCHEME,
        /** Bank or account is missing or malformed. */
        ACCOUNT,
        /** The kind of transfer is missing or unknown. */
        SERVICE,
        /** It is not in đồng, or not for Viet Nam. */
        CURRENCY,
        /** The amount is no number. */
        AMOUNT,
        /** The checksum is missing or wrong: a character was changed. */
        CHECKSUM
    }

    /** Whether nothing is wrong with it. */
    public boolean valid() {
        return problems.isEmpty();
    }
}
