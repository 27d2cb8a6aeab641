package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** More words than a comment may have. */
public final class CommentTooLong extends DomainException {

    CommentTooLong(int most) {
        super(Kind.INVALID, "surveys.commentTooLong", most);
    }
}
