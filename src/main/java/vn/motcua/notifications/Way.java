package vn.motcua.notifications;

/** A way by which a person is told something besides the inbox, and may choose not to be. */
public enum Way {
    /** A letter to the proven mailbox. */
    MAIL,
    /** A short message to the phone. */
    SMS,
    /** A note of the browser, where the person allowed it. */
    PUSH
}
