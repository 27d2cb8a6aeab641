package vn.motcua.surveys;

/**
 * Something that the form asks besides the overall score.
 *
 * @param asked of which services
 * @param article where it comes from
 */
public record Criterion(String code, Kind kind, Asked asked, String article, String vi, String en) {

    /** How it is answered. */
    public enum Kind {
        /** Five points, five is best. */
        SCALE,
        /** How many, 5 stands for five or more. */
        COUNT
    }

    /** Of which services. */
    public enum Asked {
        ANY,
        DOSSIER,
        ONLINE;

        boolean of(ServiceKind kind) {
            return switch (this) {
                case ANY -> true;
                case DOSSIER -> kind.isDossier();
                case ONLINE -> kind == ServiceKind.ONLINE;
            };
        }
    }

    /** Its words in a language. */
    public String words(String lang) {
        return lang.equals("en") ? en : vi;
    }
}
