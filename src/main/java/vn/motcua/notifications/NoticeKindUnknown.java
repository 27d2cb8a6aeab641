package vn.motcua.notifications;

import vn.motcua.platform.DomainException;

/** There is no such kind of notice. */
public final class NoticeKindUnknown extends DomainException {

    NoticeKindUnknown() {
        super(Kind.NOT_FOUND, "notifications.noticeKindUnknown");
    }
}
