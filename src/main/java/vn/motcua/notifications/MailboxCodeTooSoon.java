package vn.motcua.notifications;

import vn.motcua.platform.DomainException;

/** A code was sent to a mailbox a moment ago. */
public final class MailboxCodeTooSoon extends DomainException {

    MailboxCodeTooSoon() {
        super(Kind.TOO_MANY, "notifications.mailboxCodeTooSoon");
    }
}
