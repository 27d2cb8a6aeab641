package vn.motcua.accounts;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.notifications.Blank;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.NoticeKinds;
import vn.motcua.notifications.Way;

/** What people are told of their accounts. */
@Component
class AccountNoticeKinds implements NoticeKinds {

    static final String FAMILY = "accounts.familyAdded";
    static final String MANDATE = "accounts.mandateGiven";
    static final String CORRECTION = "accounts.correctionAnswered";
    static final String PERSON = "nguoi";
    static final String ANSWER = "traLoi";

    private static final Set<Way> WAYS = Set.of(Way.MAIL, Way.SMS, Way.PUSH);
    private static final Blank PERSON_BLANK = new Blank(PERSON, "Trần Thị Thu Lan");

    @Override
    public List<NoticeKind> list() {
        return List.of(
                new NoticeKind(FAMILY, NoticeKind.Audience.CITIZENS, false, WAYS, List.of(PERSON_BLANK)),
                new NoticeKind(MANDATE, NoticeKind.Audience.CITIZENS, false, WAYS, List.of(PERSON_BLANK)),
                new NoticeKind(
                        CORRECTION,
                        NoticeKind.Audience.CITIZENS,
                        false,
                        WAYS,
                        List.of(new Blank(ANSWER, "Đã sửa ngày sinh theo giấy khai sinh"))));
    }
}
