package vn.motcua.accounts.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import vn.motcua.directory.StaffId;

/**
 * A member of staff whose password was right and who has not shown the second factor. It opens nothing.
 *
 * @param id whose
 * @param next where to go afterwards; empty for nowhere in particular
 * @param since when the password was right
 */
record HalfSignIn(long id, String next, Instant since) implements Serializable {

    static final String ATTRIBUTE = "motcua.halfSignIn";

    StaffId staff() {
        return new StaffId(id);
    }

    boolean isTooOld(Instant now, Duration life) {
        return now.isAfter(since.plus(life)) || now.isBefore(since.minus(life));
    }
}
