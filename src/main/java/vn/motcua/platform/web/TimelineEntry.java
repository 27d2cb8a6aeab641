package vn.motcua.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A step of a procedure or an event of a dossier.
 *
 * @param detail when, who, where, in one line; null for none
 * @param note a message that belongs to it, or null
 */
public record TimelineEntry(
        String title, @Nullable String detail, @Nullable String note, State state) {

    /** An entry without a message. */
    public static TimelineEntry of(State state, String title, @Nullable String detail) {
        return new TimelineEntry(title, detail, null, state);
    }

    /** Where the entry stands. */
    public enum State {
        /** Over. */
        DONE,
        /** Being done now. */
        NOW,
        /** Being done, but the clock rests. */
        PAUSED,
        /** Ended without a result. */
        STOPPED,
        /** To come. */
        TODO;

        /** The style's class. */
        public String css() {
            return switch (this) {
                case DONE -> "mc-steps__done";
                case NOW -> "mc-steps__now";
                case PAUSED -> "mc-steps__paused";
                case STOPPED -> "mc-steps__stopped";
                case TODO -> "mc-steps__todo";
            };
        }

        /** Key of the word that says the same without colour. */
        public String key() {
            return switch (this) {
                case DONE -> "platform.timeline.done";
                case NOW -> "platform.timeline.now";
                case PAUSED -> "platform.timeline.paused";
                case STOPPED -> "platform.timeline.stopped";
                case TODO -> "platform.timeline.todo";
            };
        }
    }
}
