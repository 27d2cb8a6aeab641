package vn.motcua.surveys;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.notifications.Blank;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.NoticeKind.Audience;
import vn.motcua.notifications.NoticeKinds;
import vn.motcua.notifications.Way;

/** Citizens are invited once; heads learn that somebody was not content, never what they wrote. */
@Component
class SurveyNoticeKinds implements NoticeKinds {

    static final String INVITED = "surveys.invited";
    static final String LOW = "surveys.low";

    static final String LABEL = "maHoSo";
    static final String SERVICE = "dichVu";
    static final String CENTRE = "trungTam";
    static final String POINTS = "diem";
    static final String LINK = "lienKet";

    private static final Blank SERVICE_BLANK = new Blank(SERVICE, "Đăng ký khai sinh");
    private static final Blank CENTRE_BLANK = new Blank(CENTRE, "Trung tâm Phục vụ hành chính công phường Thanh Khê");

    @Override
    public List<NoticeKind> list() {
        return List.of(
                new NoticeKind(
                        INVITED,
                        Audience.CITIZENS,
                        false,
                        Set.of(Way.SMS, Way.PUSH),
                        List.of(
                                new Blank(LABEL, "H17.104-261122-0007"),
                                SERVICE_BLANK,
                                CENTRE_BLANK,
                                new Blank(LINK, "https://motcua.example/danh-gia/k7m2q8xw4e9r3t6y5u2p"))),
                new NoticeKind(
                        LOW,
                        Audience.STAFF,
                        false,
                        Set.of(Way.MAIL, Way.PUSH),
                        List.of(SERVICE_BLANK, CENTRE_BLANK, new Blank(POINTS, "2"))));
    }
}
