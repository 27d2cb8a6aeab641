package vn.motcua.notifications;

/** A place for the words of a notice. */
public enum Slot {
    /** Title in the inbox, of the letter and of the browser's note. */
    TITLE(200),
    /** What stands in the inbox. */
    INBOX(2_000),
    /** The letter; as in the inbox when empty. */
    MAIL(4_000),
    /** Short message and browser's note: others may see them, so they tell no more than they must. */
    BRIEF(480);

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
        return this == INBOX || this == MAIL;
    }

    boolean mayBeEmpty() {
        return this == MAIL;
    }
}
