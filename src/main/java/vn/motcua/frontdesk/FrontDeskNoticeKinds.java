package vn.motcua.frontdesk;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.notifications.Blank;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.NoticeKind.Audience;
import vn.motcua.notifications.NoticeKinds;
import vn.motcua.notifications.Way;

/** What people are told of their appointments, and while they wait. */
@Component
class FrontDeskNoticeKinds implements NoticeKinds {

    static final String BOOKED = "frontdesk.booked";
    static final String REMINDER = "frontdesk.reminder";
    static final String CALLED_OFF = "frontdesk.calledOff";
    static final String NEAR = "frontdesk.near";
    static final String NUMBER = "so";
    static final String AHEAD = "conTruoc";
    static final String CENTRE = "trungTam";
    static final String TIME = "gioHen";
    static final String CODE = "maHen";
    static final String GROUP = "linhVuc";
    static final String PAGE = "trang";

    private static final Blank A_CENTRE = new Blank(CENTRE, "Trung tâm Phục vụ hành chính công phường Thanh Khê");

    private static final List<Blank> OF_APPOINTMENT = List.of(
            new Blank(TIME, "09:00 08/12/2026"),
            new Blank(CODE, "4821 7730"),
            new Blank(GROUP, "Hộ tịch, chứng thực"),
            A_CENTRE,
            new Blank(PAGE, "https://motcua.example/lich-hen/k7m2…"));

    @Override
    public List<NoticeKind> list() {
        return List.of(
                new NoticeKind(BOOKED, Audience.CITIZENS, true, Set.of(Way.SMS, Way.PUSH), OF_APPOINTMENT),
                new NoticeKind(REMINDER, Audience.CITIZENS, false, Set.of(Way.SMS, Way.PUSH), OF_APPOINTMENT),
                new NoticeKind(CALLED_OFF, Audience.CITIZENS, true, Set.of(Way.SMS, Way.PUSH), OF_APPOINTMENT),
                new NoticeKind(
                        NEAR,
                        Audience.CITIZENS,
                        true,
                        Set.of(Way.SMS, Way.PUSH),
                        List.of(new Blank(NUMBER, "A042"), new Blank(AHEAD, "3"), A_CENTRE)));
    }
}
