package vn.motcua.notifications;

import java.util.List;

/** Port: the events of a room of which people are told. */
public interface NoticeKinds {

    /** In the order in which they happen. */
    List<NoticeKind> list();
}
