package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** No bank could carry out this transfer. */
public final class TransferInvalid extends DomainException {

    TransferInvalid(String code) {
        super(Kind.INVALID, code);
    }
}
