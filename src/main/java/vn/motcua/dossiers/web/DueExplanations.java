package vn.motcua.dossiers.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.ClockSegment;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.IntakeTimer;
import vn.motcua.dossiers.IntakeTimers;
import vn.motcua.platform.VietnamTime;

/** Why a result is promised for then: what the clock did, and how its time was counted. */
@Component
class DueExplanations {

    private final Calendars calendars;
    private final IntakeTimers timers;

    DueExplanations(Calendars calendars, IntakeTimers timers) {
        this.calendars = calendars;
        this.timers = timers;
    }

    /** Until when the citizen is to be answered, while the desk has not looked at an online dossier. */
    Optional<Instant> answerBy(DossierDetails dossier) {
        return timers.of(dossier).map(IntakeTimer::answerBy);
    }

    /** One sentence a line, in Vietnamese as the law is; empty while no clock runs. */
    List<String> of(DossierDetails dossier) {
        Optional<IntakeTimer> intake = timers.of(dossier);
        if (intake.isPresent()) {
            return List.of(
                    "Cán bộ tiếp nhận phải biết hồ sơ trước "
                            + VietnamTime.full(intake.get().alertBy())
                            + ": 2 giờ làm việc từ lúc nộp trực tuyến (NĐ 118/2025 Điều 17 khoản 2).",
                    "Phải trả lời người nộp trước "
                            + VietnamTime.full(intake.get().answerBy())
                            + ": 8 giờ làm việc (NĐ 118/2025 Điều 17 khoản 2).");
        }
        Instant received = dossier.receivedAt();
        if (received == null || dossier.legalTime() == null) {
            return List.of();
        }
        Instant counted = dossier.clock().stream()
                .filter(segment -> segment.kind() == ClockSegment.Kind.RESTARTED)
                .map(ClockSegment::startsAt)
                .reduce(received, (earlier, later) -> later);
        List<String> lines = new ArrayList<>(calendars
                .of(dossier.competent())
                .due(counted, dossier.legalTime())
                .explanation());
        Instant promised = dossier.promisedAt();
        if (dossier.clock().size() > 1) {
            dossier.clock().forEach(segment -> lines.add(line(segment)));
            if (promised != null) {
                lines.add("Hạn đang áp dụng: " + VietnamTime.full(promised) + ".");
            }
        }
        return lines;
    }

    private static String line(ClockSegment segment) {
        Instant end = segment.endsAt();
        String span =
                switch (segment.kind()) {
                    case EXTENDED -> "Gia hạn lúc ";
                    case PAUSED -> "Dừng tính thời gian từ ";
                    case RESTARTED -> "Tính lại từ đầu từ ";
                    case RUNNING -> "Tính thời gian từ ";
                };
        return span + VietnamTime.full(segment.startsAt())
                + (end == null || segment.kind() == ClockSegment.Kind.EXTENDED ? "" : " đến " + VietnamTime.full(end))
                + ": " + segment.reason() + ".";
    }
}
