package vn.motcua.notifications.sms;

import vn.motcua.platform.DomainException;

/** A text does not go into the 255 parts that a short message can have. */
public final class TextTooLong extends DomainException {

    TextTooLong() {
        super(Kind.INVALID, "notifications.textTooLong");
    }
}
