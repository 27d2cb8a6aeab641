package vn.motcua.dossiers.web;

import vn.motcua.dossiers.DossierStatus;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;

/** A dossier's status as word and colour. */
final class StatusBadge {

    private StatusBadge() {}

    static Badge of(Page page, DossierStatus status) {
        return new Badge(page.text("dossiers.status." + status), tone(status));
    }

    static Badge.Tone tone(DossierStatus status) {
        return switch (status) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS -> Badge.Tone.RIVER;
            case AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> Badge.Tone.SOON;
            case REFUSED, STOPPED -> Badge.Tone.LATE;
            case WITHDRAWN -> Badge.Tone.CALM;
            case FINISHED, HANDED_OVER -> Badge.Tone.GOOD;
        };
    }
}
