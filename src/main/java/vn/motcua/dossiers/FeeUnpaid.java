package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;
import vn.motcua.platform.text.Dong;

/** The result is handed over once the fee is paid. */
public final class FeeUnpaid extends DomainException {

    FeeUnpaid(long amount) {
        super(Kind.CONFLICT, "dossiers.feeUnpaid", Dong.digits(amount));
    }
}
