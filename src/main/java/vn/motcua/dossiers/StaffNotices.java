package vn.motcua.dossiers;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.MissingProcedureAnswered;
import vn.motcua.directory.StaffId;
import vn.motcua.notifications.Message;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;

/** What members of staff are told of dossiers, each in one message however many dossiers it is about. */
@Component
class StaffNotices {

    private static final int NAMED = 5;
    private static final int LONGEST_QUOTE = 200;

    private final Notifications notifications;

    StaffNotices(Notifications notifications) {
        this.notifications = notifications;
    }

    void given(StaffId to, List<String> codes, String by, String why) {
        send(
                to,
                codes.size() == 1
                        ? "Bạn được giao hồ sơ " + codes.getFirst()
                        : "Bạn được giao " + codes.size() + " hồ sơ",
                by + " giao: " + listed(codes) + ". Lý do: " + why,
                codes.size() == 1 ? "/viec/ho-so/" + codes.getFirst() : "/viec?ds=cua-toi");
    }

    void tell(StaffId to, String subject, List<String> codes, String link) {
        send(to, subject, listed(codes) + ".", link);
    }

    /** The officer who found no procedure learns the answer, in the transaction that gives it. */
    @EventListener
    void answered(MissingProcedureAnswered answered) {
        send(
                answered.askedBy(),
                "Đã có trả lời về thủ tục bạn hỏi",
                "Bạn hỏi: " + shortened(answered.description()) + "\nTrả lời: " + answered.answer(),
                "/quay/yeu-cau/" + answered.id().value());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, LONGEST_QUOTE - 1).strip() + "…";
    }

    private void send(StaffId to, String subject, String body, String link) {
        notifications.send(Recipient.staff(to.value()), new Message(subject, body, link));
    }

    private static String listed(List<String> codes) {
        String named = String.join(", ", codes.subList(0, Math.min(NAMED, codes.size())));
        return codes.size() <= NAMED ? named : named + " và " + (codes.size() - NAMED) + " hồ sơ khác";
    }
}
