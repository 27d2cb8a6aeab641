package vn.motcua.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.SimulatedClock;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;

/** Moves the whole product through time, for simulators only: without the profile {@code simulation} it is not there. */
@RestController
@Profile("simulation")
@RequestMapping("/api/v1/simulation")
@Tag(name = "simulation", description = "Đồng hồ mô phỏng")
class SimulationApi {

    private final SimulatedClock clock;

    SimulationApi(SimulatedClock clock) {
        this.clock = clock;
    }

    /** @param now an instant; a time without offset is one of Viet Nam */
    record ClockBody(@Nullable String now) {}

    /** @param now as it is from now on */
    record ClockJson(Instant now) {}

    @PutMapping("/clock")
    @Access(Access.Who.STAFF)
    @Operation(summary = "Đặt giờ của cả hệ thống; giờ đứng yên cho đến lần đặt sau")
    ClockJson set(@RequestBody ClockBody body) {
        clock.setTo(read(body.now()));
        return new ClockJson(clock.instant());
    }

    private static Instant read(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(VietnamTime.ZONE).toInstant();
            } catch (DateTimeException unreadable) {
                throw new TimeUnreadable();
            }
        }
    }

    /** Not a time. */
    private static final class TimeUnreadable extends DomainException {

        TimeUnreadable() {
            super(Kind.INVALID, "platform.timeUnreadable");
        }
    }
}
