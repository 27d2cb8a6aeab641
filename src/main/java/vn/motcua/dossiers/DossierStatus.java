package vn.motcua.dossiers;

/** Where a dossier stands; the number is the national status (TrangThaiHoSo), derived and never stored. */
public enum DossierStatus {
    SUBMITTED(1),
    ACCEPTED(2),
    REFUSED(3),
    IN_PROGRESS(4),
    AWAITING_SUPPLEMENT(5),
    AWAITING_PAYMENT(6),
    WITHDRAWN(7),
    STOPPED(8),
    FINISHED(9),
    HANDED_OVER(10);

    private final int nationalCode;

    DossierStatus(int nationalCode) {
        this.nationalCode = nationalCode;
    }

    /** National status 1–10. */
    public int nationalCode() {
        return nationalCode;
    }

    /** Whether anything can still happen to the dossier. */
    public boolean isClosed() {
        return switch (this) {
            case REFUSED, WITHDRAWN, STOPPED, HANDED_OVER -> true;
            case SUBMITTED, ACCEPTED, IN_PROGRESS, AWAITING_SUPPLEMENT, AWAITING_PAYMENT, FINISHED -> false;
        };
    }
}
