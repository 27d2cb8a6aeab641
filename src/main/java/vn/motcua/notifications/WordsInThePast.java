package vn.motcua.notifications;

import vn.motcua.platform.DomainException;

/** New words hold from today at the earliest: what was told stays told. */
public final class WordsInThePast extends DomainException {

    WordsInThePast() {
        super(Kind.INVALID, "notifications.wordsInThePast");
    }
}
