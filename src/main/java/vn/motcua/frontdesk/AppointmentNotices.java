package vn.motcua.frontdesk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.notifications.Notice;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.VietnamTime;

/** What owners of appointments are told, when they left a phone or have an inbox. */
@Component
class AppointmentNotices {

    /** So long before the slot its owner is reminded, the longest first. */
    private static final List<Duration> AHEAD = List.of(Duration.ofDays(1), Duration.ofHours(2));

    private final Notifications notifications;

    AppointmentNotices(Notifications notifications) {
        this.notifications = notifications;
    }

    /** When somebody is reminded next of a slot that begins then; null when it is too near. */
    static @Nullable Instant nextReminder(Instant from, Instant now) {
        return AHEAD.stream()
                .map(from::minus)
                .filter(moment -> moment.isAfter(now))
                .findFirst()
                .orElse(null);
    }

    /** The slot is theirs, also when it is another than before. */
    void tellBooked(Appointment appointment, Centre centre) {
        tell(FrontDeskNoticeKinds.BOOKED, appointment, centre, "");
    }

    void remind(Appointment appointment, Centre centre, Instant now) {
        tell(FrontDeskNoticeKinds.REMINDER, appointment, centre, ":" + VietnamTime.dateOf(now));
    }

    /** The centre itself gave it back. */
    void tellCancelled(Appointment appointment, Centre centre) {
        tell(FrontDeskNoticeKinds.CALLED_OFF, appointment, centre, "");
    }

    private void tell(String kind, Appointment appointment, Centre centre, String which) {
        if (appointment.phone() == null && appointment.person() == null) {
            return;
        }
        Recipient recipient = appointment.person() != null
                ? Recipient.citizen(appointment.person(), appointment.phone())
                : Recipient.phone(String.valueOf(appointment.phone()));
        String page = "/lich-hen/" + appointment.key();
        String group = centre.config()
                .findGroup(appointment.group())
                .map(ServiceGroup::name)
                .orElse(appointment.group());
        notifications.tell(
                recipient,
                new Notice(
                        kind,
                        appointment.key() + ":" + appointment.moves() + which,
                        Map.of(
                                FrontDeskNoticeKinds.TIME,
                                VietnamTime.dateTime(appointment.from()),
                                FrontDeskNoticeKinds.CODE,
                                readable(appointment.code()),
                                FrontDeskNoticeKinds.GROUP,
                                group,
                                FrontDeskNoticeKinds.CENTRE,
                                centre.name(),
                                FrontDeskNoticeKinds.PAGE,
                                notifications.address(page)),
                        page));
    }

    /** {@code 4821 7730}. */
    static String readable(String code) {
        return code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2);
    }
}
