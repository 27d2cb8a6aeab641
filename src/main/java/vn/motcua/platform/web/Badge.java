package vn.motcua.platform.web;

/** A status: always the word, the colour only helps. */
public record Badge(String text, Tone tone) {

    /** What the colour says. */
    public enum Tone {
        /** Nothing to hurry about. */
        CALM,
        /** Information. */
        RIVER,
        /** Done, in time. */
        GOOD,
        /** Near its time. */
        SOON,
        /** Past its time, failed, refused. */
        LATE;

        /** The style's class. */
        public String css() {
            return switch (this) {
                case CALM -> "mc-badge";
                case RIVER -> "mc-badge mc-badge--river";
                case GOOD -> "mc-badge mc-badge--good";
                case SOON -> "mc-badge mc-badge--soon";
                case LATE -> "mc-badge mc-badge--late";
            };
        }
    }
}
