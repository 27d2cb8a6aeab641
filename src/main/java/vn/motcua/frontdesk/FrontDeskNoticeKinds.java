package vn.motcua.frontdesk;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.notifications.Blank;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.NoticeKind.Audience;
import vn.motcua.notifications.NoticeKinds;
import vn.motcua.notifications.Way;

/** What people are told while they wait. */
@Component
class FrontDeskNoticeKinds implements NoticeKinds {

    static final String NEAR = "frontdesk.near";
    static final String NUMBER = "so";
    static final String AHEAD = "conTruoc";
    static final String CENTRE = "trungTam";

    @Override
    public List<NoticeKind> list() {
        return List.of(new NoticeKind(
                NEAR,
                Audience.CITIZENS,
                true,
                Set.of(Way.SMS, Way.PUSH),
                List.of(
                        new Blank(NUMBER, "A042"),
                        new Blank(AHEAD, "3"),
                        new Blank(CENTRE, "Trung tâm Phục vụ hành chính công phường Thanh Khê"))));
    }
}
