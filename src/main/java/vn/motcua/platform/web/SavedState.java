package vn.motcua.platform.web;

/** What the autosave line says about the page's answers. */
public enum SavedState {
    /** Typed, not yet sent. */
    UNSAVED,
    /** On its way. */
    SAVING,
    /** Kept by the server. */
    SAVED,
    /** Refused or unreachable; it is still on the page. */
    FAILED;

    /** The style's class. */
    public String css() {
        return switch (this) {
            case UNSAVED -> "mc-saved--unsaved";
            case SAVING -> "mc-saved--saving";
            case SAVED -> "mc-saved--saved";
            case FAILED -> "mc-saved--failed";
        };
    }

    /** Key of the sentence; {@code {0}} is the time of day. */
    public String key() {
        return switch (this) {
            case UNSAVED -> "platform.saved.unsaved";
            case SAVING -> "platform.saved.saving";
            case SAVED -> "platform.saved.saved";
            case FAILED -> "platform.saved.failed";
        };
    }
}
