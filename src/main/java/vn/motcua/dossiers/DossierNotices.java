package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.directory.PersonId;
import vn.motcua.notifications.Message;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.VietnamTime;

/** What the citizen is told, in the transaction of the command: nothing is lost, nothing is said too early. */
@Component
class DossierNotices {

    private final Notifications notifications;
    private final People people;
    private final Agencies agencies;

    DossierNotices(Notifications notifications, People people, Agencies agencies) {
        this.notifications = notifications;
        this.people = people;
        this.agencies = agencies;
    }

    @EventListener
    void on(DossierEvent event) {
        PersonId account = event.account();
        if (account == null) {
            return;
        }
        String code = event.code().value();
        Message message =
                switch (event) {
                    case DossierEvent.DossierSubmitted submitted ->
                        message(
                                code,
                                "Đã nhận hồ sơ " + code,
                                submitted.procedure()
                                        + ": hồ sơ đã gửi đến "
                                        + agencies.get(submitted.receivedAt()).name()
                                        + ". Cán bộ sẽ trả lời trong 8 giờ làm việc.");
                    case DossierEvent.DossierAccepted accepted ->
                        message(
                                code,
                                "Hồ sơ " + code + " được tiếp nhận",
                                accepted.procedure()
                                        + (accepted.promisedAt() == null
                                                ? ": hồ sơ đủ và hợp lệ."
                                                : ": hẹn trả kết quả " + VietnamTime.full(accepted.promisedAt())
                                                        + "."));
                    case DossierEvent.DossierRefused refused ->
                        message(code, "Hồ sơ " + code + " không được tiếp nhận", "Lý do: " + refused.reason());
                    case DossierEvent.SupplementRequested asked ->
                        message(
                                code,
                                "Hồ sơ " + code + " cần bổ sung",
                                asked.procedure() + ": mời bạn bổ sung trước "
                                        + VietnamTime.full(asked.answerBy()) + ": "
                                        + String.join("; ", asked.items()) + ". Lý do: " + asked.reason());
                    case DossierEvent.SupplementDue due ->
                        message(
                                code,
                                "Hồ sơ " + code + " sắp hết hạn bổ sung",
                                due.procedure() + ": nếu không bổ sung trước " + VietnamTime.full(due.answerBy())
                                        + ", hồ sơ sẽ bị dừng giải quyết.");
                    case DossierEvent.DossierExtended extended ->
                        message(
                                code,
                                "Xin lỗi và hẹn lại hồ sơ " + code,
                                extended.procedure() + ": xin lỗi bạn vì chưa trả được kết quả đúng hẹn, hẹn lại đến "
                                        + VietnamTime.full(extended.promisedAt()) + ". Lý do: " + extended.reason());
                    case DossierEvent.DeadlineMoved moved ->
                        message(
                                code,
                                "Ngày hẹn trả hồ sơ " + code + " thay đổi",
                                moved.procedure() + ": lịch nghỉ, làm việc thay đổi nên hẹn trả kết quả "
                                        + VietnamTime.full(moved.promisedAt()) + ".");
                    case DossierEvent.DossierReopened reopened ->
                        message(
                                code,
                                "Hồ sơ " + code + " được mở lại",
                                reopened.procedure() + ": cơ quan tiếp tục giải quyết. Lý do: " + reopened.reason());
                    case DossierEvent.DossierTransferred transferred ->
                        message(
                                code,
                                "Hồ sơ " + code + " được chuyển đúng nơi giải quyết",
                                transferred.procedure() + ": "
                                        + agencies.get(transferred.competent()).name()
                                        + " giải quyết, hạn trả kết quả và nơi nhận không đổi. Lý do: "
                                        + transferred.reason());
                    case DossierEvent.DossierStopped stopped ->
                        message(
                                code,
                                stopped.withdrawn() ? "Đã rút hồ sơ " + code : "Hồ sơ " + code + " đã dừng giải quyết",
                                "Lý do: " + stopped.reason());
                    case DossierEvent.DossierFinished finished ->
                        message(
                                code,
                                "Hồ sơ " + code + " đã có kết quả",
                                finished.procedure()
                                        + ": mời bạn đến "
                                        + agencies.get(finished.collectAt()).name()
                                        + " nhận kết quả, mang theo giấy tiếp nhận hoặc giấy tờ tùy thân.");
                    case DossierEvent.CorrectionBegun begun ->
                        message(
                                code,
                                "Đang sửa kết quả hồ sơ " + code,
                                begun.procedure() + ": kết quả có sai sót, cơ quan sẽ sửa xong trước "
                                        + VietnamTime.full(begun.dueAt()) + ", bạn không phải trả thêm phí.");
                    case DossierEvent.DossierHandedOver handedOver ->
                        message(
                                code,
                                "Đã trả kết quả hồ sơ " + code,
                                handedOver.procedure() + ": đã trao kết quả lúc "
                                        + VietnamTime.dateTime(handedOver.at()) + ".");
                };
        notifications.send(Recipient.citizen(account.value(), phone(account)), message);
    }

    private @Nullable String phone(PersonId account) {
        Person person = people.get(account);
        return person.phone() == null ? null : person.phone().value();
    }

    private static Message message(String code, String subject, String body) {
        return new Message(subject, body, "/ho-so/" + code);
    }
}
