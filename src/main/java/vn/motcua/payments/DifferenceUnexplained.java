package vn.motcua.payments;

import vn.motcua.platform.DomainException;
import vn.motcua.platform.text.Dong;

/** More or less lies in the till than was taken, and nobody says why. */
public final class DifferenceUnexplained extends DomainException {

    DifferenceUnexplained(long expected, long counted) {
        super(Kind.INVALID, "payments.differenceUnexplained", Dong.digits(expected), Dong.digits(counted));
    }
}
