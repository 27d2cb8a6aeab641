package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.catalog.ClockPolicy;
import vn.motcua.platform.VietnamTime;

/** What the legal clock of a dossier does, and what is promised by it; written to the ledger. */
@Component
class LegalClock {

    private final ClockLedger ledger;
    private final Calendars calendars;

    LegalClock(ClockLedger ledger, Calendars calendars) {
        this.ledger = ledger;
        this.calendars = calendars;
    }

    /**
     * The dossier is complete and valid: the time runs (NĐ 118/2025 Art. 17.3); after a supplement it runs as the
     * policy of the procedure version says, from the beginning when that says nothing else (Art. 19.5).
     *
     * @return what is promised now; null when the law sets no time
     */
    @Nullable
    Instant run(Dossier dossier, Instant now) {
        LegalTime time = dossier.identity().legalTime();
        Instant promised = dossier.state().promisedAt();
        WorkingCalendar calendar = calendars.of(dossier.identity().competent());
        if (dossier.state().receivedAt() == null) {
            ledger.start(dossier.id(), now);
            return time == null ? null : calendar.due(now, time).dueAt();
        }
        return switch (policy(dossier)) {
            case RUN_ON -> promised;
            case RESTART -> {
                ledger.change(dossier.id(), ClockSegment.Kind.RESTARTED, now, "NĐ 118/2025 Điều 19 khoản 5");
                yield time == null ? null : calendar.due(now, time).dueAt();
            }
            case PAUSE -> resume(dossier, now, "Chạy tiếp từ lúc tạm dừng");
        };
    }

    /** It goes on from where it stood; what is promised now. */
    private @Nullable Instant resume(Dossier dossier, Instant now, String why) {
        LegalTime time = dossier.identity().legalTime();
        Instant promised = dossier.state().promisedAt();
        List<ClockSegment> segments = ledger.list(dossier.id());
        ledger.change(dossier.id(), ClockSegment.Kind.RUNNING, now, why);
        return time == null || promised == null
                ? promised
                : PhaseEnds.of(calendars.of(dossier.identity().competent()), time, segments, promised)
                        .resumed(segments.getLast().startsAt(), now)
                        .last();
    }

    /** The applicant has to pay before the work goes on; the time for that is not the agency's. */
    void awaitPayment(Dossier dossier, Instant now) {
        if (policy(dossier) != ClockPolicy.RUN_ON) {
            ledger.change(dossier.id(), ClockSegment.Kind.PAUSED, now, "Chờ thực hiện nghĩa vụ tài chính");
        }
    }

    /** They paid: the time goes on from where it stood, whatever it does after a supplement. */
    @Nullable
    Instant paid(Dossier dossier, Instant now) {
        return policy(dossier) == ClockPolicy.RUN_ON
                ? dossier.state().promisedAt()
                : resume(dossier, now, "Đã thực hiện nghĩa vụ tài chính");
    }

    /** The applicant has to complete the dossier; unless the policy lets the clock run on, it stands still. */
    void pause(Dossier dossier, Instant now) {
        if (dossier.state().receivedAt() != null && policy(dossier) != ClockPolicy.RUN_ON) {
            ledger.change(dossier.id(), ClockSegment.Kind.PAUSED, now, "Chờ bổ sung hồ sơ (mẫu 02)");
        }
    }

    /** A dossier that had ended goes on: what the clock does until it is received again. */
    void reopen(Dossier dossier, Instant now) {
        if (dossier.state().receivedAt() == null) {
            return;
        }
        switch (policy(dossier)) {
            case RESTART -> {}
            case RUN_ON -> ledger.change(dossier.id(), ClockSegment.Kind.RUNNING, now, "Mở lại hồ sơ");
            case PAUSE -> {
                Instant stopped = ledger.list(dossier.id()).getLast().endsAt();
                ledger.change(
                        dossier.id(),
                        ClockSegment.Kind.PAUSED,
                        stopped == null ? now : stopped,
                        "Hồ sơ đã dừng, được mở lại");
            }
        }
    }

    /** It runs no longer. */
    void stop(Dossier dossier, Instant now) {
        ledger.stop(dossier.id(), now);
    }

    /**
     * A new promise, once (NĐ 118/2025 Art. 19.6): to the close of the day, or of the next working day.
     *
     * @throws AlreadyExtended when there was one
     * @throws ExtensionTooEarly when the new day is not later than what is promised
     */
    Instant extend(Dossier dossier, LocalDate to, Instant now) {
        Instant promised = dossier.state().promisedAt();
        if (promised == null) {
            throw new ActionNotPossible(DossierAction.EXTEND, dossier.state().status());
        }
        if (ledger.list(dossier.id()).stream().anyMatch(segment -> segment.kind() == ClockSegment.Kind.EXTENDED)) {
            throw new AlreadyExtended();
        }
        Instant due = calendars.of(dossier.identity().competent()).closeOfDay(to);
        if (!due.isAfter(promised)) {
            throw new ExtensionTooEarly(VietnamTime.full(promised));
        }
        ledger.note(
                dossier.id(),
                ClockSegment.Kind.EXTENDED,
                now,
                "NĐ 118/2025 Điều 19 khoản 6: từ " + VietnamTime.full(promised) + " sang " + VietnamTime.full(due));
        return due;
    }

    /**
     * What would be promised by the calendar as it is now; the promise itself when nothing of the ledger says otherwise.
     * A day that a leader promised anew stays, or moves to the next working day.
     *
     * @param segments the ledger, oldest first
     */
    @Nullable
    Instant project(Dossier dossier, List<ClockSegment> segments) {
        LegalTime time = dossier.identity().legalTime();
        Instant promised = dossier.state().promisedAt();
        if (time == null || promised == null) {
            return promised;
        }
        return PhaseEnds.counted(calendars.of(dossier.identity().competent()), time, segments, promised)
                .last();
    }

    private static ClockPolicy policy(Dossier dossier) {
        return ClockPolicy.valueOf(dossier.identity().clockPolicy());
    }
}
