package vn.motcua.notifications;

import vn.motcua.platform.DomainException;

/** Words that cannot be sent: see {@link Words#problems}. */
public final class WordsInvalid extends DomainException {

    WordsInvalid() {
        super(Kind.INVALID, "notifications.wordsInvalid");
    }
}
