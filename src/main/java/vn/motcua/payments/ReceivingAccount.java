package vn.motcua.payments;

import vn.motcua.directory.AgencyId;

/**
 * The account to which transfers go.
 *
 * @param agency for which it and those below it receive
 * @param bankBin six digits that NAPAS gave the bank
 * @param number of the account
 * @param holder in whose name
 */
public record ReceivingAccount(AgencyId agency, String bankBin, String number, String holder) {

    /** How entries of a bank name it. */
    String key() {
        return key(bankBin, number);
    }

    static String key(String bankBin, String number) {
        return bankBin + "/" + number;
    }
}
