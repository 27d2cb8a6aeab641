package vn.motcua.surveys.web;

import vn.motcua.platform.DomainException;

/** Whoever stands before the tablet asks for a service that was rated. */
final class AlreadyRated extends DomainException {

    AlreadyRated(String label) {
        super(Kind.CONFLICT, "surveys.alreadyRated", label);
    }
}
