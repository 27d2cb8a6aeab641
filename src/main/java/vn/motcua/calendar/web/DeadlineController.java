package vn.motcua.calendar.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.TimeUnit;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;

/** Counts a deadline for anybody; nothing is stored, so a repeated call simply counts again. */
@RestController
@RequestMapping("/api/v1/calendar/deadlines")
class DeadlineController {

    private final Calendars calendars;

    DeadlineController(Calendars calendars) {
        this.calendars = calendars;
    }

    @PostMapping
    @Access(Access.Who.ANYONE)
    DeadlineAnswer count(@Valid @RequestBody DeadlineRequest request) {
        Deadline deadline = calendarFor(request).due(request.receipt(), request.legalTime());
        OffsetDateTime dueAt = deadline.dueAt().atZone(VietnamTime.ZONE).toOffsetDateTime();
        return new DeadlineAnswer(dueAt, deadline.explanation());
    }

    private WorkingCalendar calendarFor(DeadlineRequest request) {
        if (request.calendar() != null) {
            return switch (request.calendar()) {
                case DEFAULT -> calendars.standard();
                case SAT_HALF -> calendars.satHalf();
            };
        }
        return request.unitCode() == null ? calendars.standard() : calendars.ofCommune(request.unitCode());
    }

    /** Calendars that can be named instead of a unit. */
    enum NamedCalendar {
        DEFAULT,
        SAT_HALF
    }

    /**
     * What is to be counted.
     *
     * @param receivedAt moment of receipt, ISO 8601 with offset
     * @param amount how many units; not needed for SAME_DAY
     * @param timeUnit what is counted
     * @param unitCode code of a commune as of today, whose hours are taken
     * @param calendar instead of a unit's hours
     */
    record DeadlineRequest(
            @NotNull OffsetDateTime receivedAt,
            @Nullable BigDecimal amount,
            @NotNull TimeUnit timeUnit,
            @Nullable String unitCode,
            @Nullable NamedCalendar calendar) {

        Instant receipt() {
            return receivedAt.toInstant();
        }

        LegalTime legalTime() {
            return LegalTime.of(amount, timeUnit);
        }
    }

    /**
     * The deadline.
     *
     * @param dueAt ISO 8601, with the offset of Viet Nam
     * @param explanation how it was counted, in Vietnamese, a sentence a line
     */
    record DeadlineAnswer(OffsetDateTime dueAt, List<String> explanation) {}
}
