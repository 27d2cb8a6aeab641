package vn.motcua.catalog;

import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;

/** The province may shorten the legal time of a procedure, never lengthen it; the message names a day it would. */
public class LongerThanTheLaw extends DomainException {

    LongerThanTheLaw(Promises.Broken example) {
        super(
                Kind.INVALID,
                "catalog.longerThanTheLaw",
                VietnamTime.dateTime(example.received()),
                VietnamTime.dateTime(example.byLaw()),
                example.promised() == null ? "–" : VietnamTime.dateTime(example.promised()));
    }
}
