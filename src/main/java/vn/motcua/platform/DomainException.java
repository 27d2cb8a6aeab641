package vn.motcua.platform;

import java.util.Arrays;
import java.util.List;

/**
 * A refusal with a name. Each meaning has a subclass; the code is stable for machines, and the message of
 * the same key in {@code messages/<room>.properties} tells a person what to do.
 */
public abstract class DomainException extends RuntimeException {

    /** How the refusal is answered over HTTP. */
    public enum Kind {
        /** The object does not exist, or this person may not know that it does. */
        NOT_FOUND,
        /** The rule refuses the command with these values. */
        INVALID,
        /** The object is no longer in the state that the command needs. */
        CONFLICT,
        /** This person may not do this. */
        FORBIDDEN,
        /** Too many tries; wait. */
        TOO_MANY
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;

    /**
     * @param kind how it is answered
     * @param code stable code and message key, for example {@code dossiers.notAccepted}
     * @param arguments values for the message, in its order
     */
    protected DomainException(Kind kind, String code, Object... arguments) {
        super(code + " " + Arrays.toString(arguments));
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** How the refusal is answered. */
    public Kind kind() {
        return kind;
    }

    /** Stable code and message key. */
    public String code() {
        return code;
    }

    /** Values for the message. */
    public List<Object> arguments() {
        return arguments;
    }
}
