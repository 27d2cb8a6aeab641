package vn.motcua.platform.text;

/** Patterns for SQL's LIKE made from what somebody typed. */
public final class LikePattern {

    private LikePattern() {}

    /** Matches whatever contains the typed words; their own {@code %}, {@code _} and {@code \} mean themselves. */
    public static String containing(String typed) {
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
