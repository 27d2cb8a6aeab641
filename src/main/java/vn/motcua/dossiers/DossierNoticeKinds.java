package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.notifications.Blank;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.NoticeKind.Audience;
import vn.motcua.notifications.NoticeKinds;
import vn.motcua.notifications.Way;

/**
 * What people are told of dossiers; docs/notices.md lists who is told what. Where waiting costs the applicant a
 * deadline or a way for nothing, the notice is urgent.
 */
@Component
class DossierNoticeKinds implements NoticeKinds {

    static final String CODE = "maHoSo";
    static final String PROCEDURE = "thuTuc";
    static final String DESK = "noiTiepNhan";
    static final String PROMISE = "henTra";
    static final String REASON = "lyDo";
    static final String DEADLINE = "han";
    static final String PAPERS = "giayTo";
    static final String AGENCY = "coQuan";
    static final String TIME = "luc";
    static final String SLIP = "phieuTam";
    static final String KEY = "maTraCuu";
    static final String COUNT = "soHoSo";
    static final String CODES = "cacHoSo";
    static final String PERSON = "nguoi";
    static final String WHAT = "viec";
    static final String QUESTION = "cauHoi";
    static final String ANSWER = "traLoi";
    static final String AMOUNT = "soTien";
    static final String PAYMENT = "maThanhToan";
    static final String RECEIPT = "bienLai";

    private static final Set<Way> CITIZEN_WAYS = Set.of(Way.MAIL, Way.SMS, Way.PUSH);
    private static final Set<Way> STAFF_WAYS = Set.of(Way.MAIL, Way.PUSH);

    private static final Blank CODE_BLANK = new Blank(CODE, "H17.104-261122-0007");
    private static final Blank PROCEDURE_BLANK = new Blank(PROCEDURE, "Đăng ký khai sinh");
    private static final Blank REASON_BLANK = new Blank(REASON, "Tờ khai chưa có chữ ký của người yêu cầu");
    private static final Blank PROMISE_BLANK = new Blank(PROMISE, "16:30, thứ Sáu 27/11/2026");
    private static final Blank DEADLINE_BLANK = new Blank(DEADLINE, "17:00, thứ Hai 07/12/2026");
    private static final Blank DESK_BLANK = new Blank(DESK, "Trung tâm Phục vụ hành chính công phường Thanh Khê");
    private static final Blank AGENCY_BLANK = new Blank(AGENCY, "Ủy ban nhân dân phường Hải Châu");
    private static final Blank TIME_BLANK = new Blank(TIME, "09:15 27/11/2026");
    private static final Blank COUNT_BLANK = new Blank(COUNT, "2");
    private static final Blank CODES_BLANK = new Blank(CODES, "H17.104-261122-0007, H17.104-261122-0012");
    private static final Blank AMOUNT_BLANK = new Blank(AMOUNT, "8.000");
    private static final Blank PERSON_BLANK = new Blank(PERSON, "Trần Thị Thu Lan");

    @Override
    public List<NoticeKind> list() {
        List<NoticeKind> kinds = new ArrayList<>();
        kinds.add(citizen("dossiers.submitted", false, DESK_BLANK));
        kinds.add(citizen("dossiers.accepted", false, PROMISE_BLANK));
        kinds.add(citizen("dossiers.refused", true, REASON_BLANK));
        kinds.add(citizen(
                "dossiers.supplementRequested",
                true,
                REASON_BLANK,
                DEADLINE_BLANK,
                new Blank(PAPERS, "Tờ khai theo mẫu, có chữ ký; Bản sao giấy chứng sinh")));
        kinds.add(citizen("dossiers.supplementDue", true, DEADLINE_BLANK));
        kinds.add(citizen("dossiers.completed", false, DESK_BLANK));
        kinds.add(citizen("dossiers.extended", true, PROMISE_BLANK, REASON_BLANK));
        kinds.add(citizen("dossiers.deadlineMoved", false, PROMISE_BLANK));
        kinds.add(citizen("dossiers.transferred", false, AGENCY_BLANK, REASON_BLANK));
        kinds.add(citizen("dossiers.stopped", true, REASON_BLANK));
        kinds.add(citizen("dossiers.withdrawn", false, REASON_BLANK));
        kinds.add(citizen("dossiers.reopened", false, REASON_BLANK));
        kinds.add(citizen("dossiers.finished", false, DESK_BLANK));
        kinds.add(citizen("dossiers.correctionBegun", false, DEADLINE_BLANK));
        kinds.add(citizen("dossiers.resultRevoked", true, REASON_BLANK));
        kinds.add(citizen(
                "dossiers.paymentAwaited",
                true,
                new Blank(REASON, "Thông báo nộp lệ phí trước bạ số 123/TB-CCT, 2.500.000 đồng")));
        kinds.add(citizen("dossiers.workGoesOn", false, PROMISE_BLANK));
        kinds.add(citizen("dossiers.feeAsked", true, AMOUNT_BLANK, new Blank(PAYMENT, "MCK7QM2PXD8T")));
        kinds.add(citizen("dossiers.feePaid", false, AMOUNT_BLANK, new Blank(RECEIPT, "2026-0000042")));
        kinds.add(citizen("dossiers.handedOver", false, TIME_BLANK));
        kinds.add(new NoticeKind(
                "dossiers.draftWaits",
                Audience.CITIZENS,
                false,
                CITIZEN_WAYS,
                List.of(PROCEDURE_BLANK, new Blank(DEADLINE, "22/01/2027"))));
        kinds.add(new NoticeKind(
                "dossiers.slipNumbered",
                Audience.CITIZENS,
                true,
                Set.of(Way.SMS),
                List.of(CODE_BLANK, PROMISE_BLANK, new Blank(SLIP, "T-000123"), new Blank(KEY, "K7QM-2PXD"))));
        kinds.add(staff("work.given", PERSON_BLANK, REASON_BLANK));
        kinds.add(staff("work.givenMany", PERSON_BLANK, REASON_BLANK));
        kinds.add(staff("work.intakeNew"));
        kinds.add(staff("work.intakeUntaken"));
        kinds.add(staff("work.intakeUnanswered"));
        kinds.add(staff("work.mentioned", PERSON_BLANK));
        kinds.add(staff("work.consulted", DEADLINE_BLANK));
        kinds.add(staff("work.opinionLate", AGENCY_BLANK));
        kinds.add(staff("work.opinionsOverdue"));
        kinds.add(staff("work.jointStopped"));
        kinds.add(staff("work.changed", CODE_BLANK, PROCEDURE_BLANK, new Blank(WHAT, "người nộp đã bổ sung giấy tờ")));
        kinds.add(new NoticeKind(
                "work.procedureAnswered",
                Audience.STAFF,
                false,
                STAFF_WAYS,
                List.of(new Blank(QUESTION, "Xác nhận hạn mức đất ở"), new Blank(ANSWER, "Dùng thủ tục 1.012753"))));
        return kinds;
    }

    private static NoticeKind citizen(String code, boolean urgent, Blank... more) {
        return new NoticeKind(
                code,
                Audience.CITIZENS,
                urgent,
                CITIZEN_WAYS,
                Stream.concat(Stream.of(CODE_BLANK, PROCEDURE_BLANK), Stream.of(more))
                        .toList());
    }

    private static NoticeKind staff(String code, Blank... more) {
        return new NoticeKind(
                code,
                Audience.STAFF,
                false,
                STAFF_WAYS,
                Stream.concat(Stream.of(COUNT_BLANK, CODES_BLANK), Stream.of(more))
                        .distinct()
                        .toList());
    }
}
