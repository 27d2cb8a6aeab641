package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** There is no such comment, or it is of a desk that the actor does not head. */
public final class CommentNotFound extends DomainException {

    CommentNotFound() {
        super(Kind.NOT_FOUND, "surveys.commentNotFound");
    }
}
