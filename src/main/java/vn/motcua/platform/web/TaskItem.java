package vn.motcua.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A part of a long form.
 *
 * @param href where it is done; null when it cannot be started yet
 * @param hint what it needs or why it must wait, or null
 */
public record TaskItem(
        String title, @Nullable String href, @Nullable String hint, Status status) {

    /** How far it is. */
    public enum Status {
        /** Chưa bắt đầu. */
        NOT_STARTED,
        /** Đang làm. */
        IN_PROGRESS,
        /** Hoàn thành. */
        COMPLETED,
        /** Chưa thể bắt đầu. */
        CANNOT_START,
        /** Cần sửa. */
        TO_CORRECT;

        /** Key of the word. */
        public String key() {
            return switch (this) {
                case NOT_STARTED -> "platform.task.notStarted";
                case IN_PROGRESS -> "platform.task.inProgress";
                case COMPLETED -> "platform.task.completed";
                case CANNOT_START -> "platform.task.cannotStart";
                case TO_CORRECT -> "platform.task.toCorrect";
            };
        }

        /** Colour of the badge. What is complete stands back: it needs nobody. */
        public Badge.Tone tone() {
            return switch (this) {
                case NOT_STARTED -> Badge.Tone.RIVER;
                case IN_PROGRESS -> Badge.Tone.SOON;
                case COMPLETED -> Badge.Tone.GOOD;
                case CANNOT_START -> Badge.Tone.CALM;
                case TO_CORRECT -> Badge.Tone.LATE;
            };
        }
    }
}
