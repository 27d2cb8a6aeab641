package vn.motcua.workflow;

/**
 * Length of a work list. Nobody reads to the end of hundreds of lines: counting stops there, so that an officer with a
 * mountain of work does not wait longer for the first page than one with little.
 *
 * @param lines how many, at most {@link #LIMIT}
 * @param more whether there are more than that
 */
public record WorkCount(int lines, boolean more) {

    /** As far as lists are counted. */
    public static final int LIMIT = 500;

    WorkCount(int counted) {
        this(Math.min(counted, LIMIT), counted > LIMIT);
    }

    public boolean isEmpty() {
        return lines == 0;
    }

    /** The number as it is shown: {@code 17}, {@code 500+}. */
    public String label() {
        return lines + (more ? "+" : "");
    }
}
