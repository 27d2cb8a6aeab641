package vn.motcua.platform.database;

/** The embedded PostgreSQL cannot be started or prepared; the message says what the operator can do. */
final class EmbeddedServerException extends RuntimeException {

    EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }

    EmbeddedServerException(String message) {
        super(message);
    }
}
