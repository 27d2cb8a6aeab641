package vn.motcua.documents.signing;

/** Whether a certificate was taken back by who issued it, at the time that counts. */
public enum Revocation {
    /** Its issuer says that it was not. */
    NOT_REVOKED,
    /** Its issuer took it back before. */
    REVOKED,
    /** Nobody was asked, or nobody answered. */
    UNKNOWN
}
