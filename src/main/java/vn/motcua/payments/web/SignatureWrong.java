package vn.motcua.payments.web;

import vn.motcua.platform.DomainException;

/** Whoever says this has no key, or says something else than what was signed. */
final class SignatureWrong extends DomainException {

    SignatureWrong() {
        super(Kind.INVALID, "payments.signatureWrong");
    }
}
