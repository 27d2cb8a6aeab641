package vn.motcua.dossiers.wording;

/** A place for fixed words on a form. */
public enum Slot {
    /** Name of the form. */
    TITLE(200),
    /** The law it rests on; may stay empty. */
    BASIS(1_000),
    /** What happens, and why. */
    OPENING(3_000),
    /** What the applicant does next. */
    CLOSING(3_000),
    /** Whom to ask. */
    CONTACT(500),
    /** As what the officer signs. */
    SIGNED_AS(100),
    /** Small print below the signatures. */
    NOTE(1_500);

    private final int longest;

    Slot(int longest) {
        this.longest = longest;
    }

    /** How many characters fit. */
    public int longest() {
        return longest;
    }

    /** Whether several paragraphs fit. */
    public boolean isLong() {
        return this == BASIS || this == OPENING || this == CLOSING || this == NOTE;
    }

    boolean mayBeEmpty() {
        return this == BASIS;
    }
}
