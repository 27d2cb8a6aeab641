package vn.motcua.dossiers;

/**
 * A window in which somebody fills in a draft.
 *
 * @param name made up when its page was opened; at most 40 characters count
 * @param seen version of the draft that its page was given
 */
public record DraftWindow(String name, int seen) {

    private static final int LONGEST = 40;

    /** Cuts a name that is too long. */
    public DraftWindow {
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
