package vn.motcua.platform.web;

/** How much a button asks to be pressed. */
public enum ButtonStyle {
    /** The one main action of a screen. */
    PRIMARY,
    /** Every other action. */
    SECONDARY,
    /** Cannot be undone. */
    WARNING,
    /** Begins a procedure. */
    START;

    /** The style's class. */
    public String css() {
        return switch (this) {
            case PRIMARY -> "govuk-button";
            case SECONDARY -> "govuk-button govuk-button--secondary";
            case WARNING -> "govuk-button govuk-button--warning";
            case START -> "govuk-button govuk-button--start";
        };
    }
}
