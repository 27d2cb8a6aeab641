package vn.motcua.notifications;

import vn.motcua.platform.DomainException;

/** This inbox has no such line; another's may. */
public final class NotificationNotFound extends DomainException {

    NotificationNotFound() {
        super(Kind.NOT_FOUND, "notifications.notFound");
    }
}
