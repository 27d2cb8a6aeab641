package vn.motcua.frontdesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.AppointmentKey;
import vn.motcua.frontdesk.Appointments;
import vn.motcua.frontdesk.Arrivals;
import vn.motcua.frontdesk.BookableDay;
import vn.motcua.frontdesk.Centres;
import vn.motcua.frontdesk.NewAppointment;
import vn.motcua.frontdesk.Priority;
import vn.motcua.frontdesk.SlotOffer;
import vn.motcua.frontdesk.Slots;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;

/** Appointments for other systems: call centres, kiosks, a province's application. */
@RestController
@RequestMapping("/api/v1/frontdesk")
@Tag(name = "frontdesk", description = "Quầy tiếp dân: lấy số, gọi số, thời gian chờ (phút), lịch hẹn")
class AppointmentApi {

    private final Slots slots;
    private final Appointments appointments;
    private final Arrivals arrivals;
    private final Centres centres;
    private final IdempotentCommands commands;
    private final CurrentActor currentActor;

    AppointmentApi(
            Slots slots,
            Appointments appointments,
            Arrivals arrivals,
            Centres centres,
            IdempotentCommands commands,
            CurrentActor currentActor) {
        this.slots = slots;
        this.appointments = appointments;
        this.arrivals = arrivals;
        this.centres = centres;
        this.commands = commands;
        this.currentActor = currentActor;
    }

    /** @param free how many may still book it */
    record SlotJson(OffsetDateTime from, OffsetDateTime to, int free) {}

    /**
     * What can be booked of a group.
     *
     * @param day the one whose slots these are; null when no day has any
     */
    record SlotsJson(
            String group, List<BookableDay> days, @Nullable LocalDate day, List<SlotJson> slots) {

        static SlotsJson of(SlotOffer offer) {
            return new SlotsJson(
                    offer.group().code(),
                    offer.days(),
                    offer.day(),
                    offer.slots().stream()
                            .map(slot -> new SlotJson(
                                    slot.from().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                                    slot.to().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                                    slot.free()))
                            .toList());
        }
    }

    /** What somebody wants to come for, and when. */
    record BookingBody(
            @Nullable String group,

            @Schema(description = "Đầu khung giờ; giờ không có múi giờ là giờ Việt Nam") @Nullable
            String from,

            @Schema(description = "ELDERLY, DISABLED, PREGNANT, MERIT hoặc OTHER; bỏ trống là không ưu tiên") @Nullable
            String priority,

            @Nullable String phone,
            @Nullable String personNumber) {}

    /** Another slot. */
    record MoveBody(@Nullable String from) {}

    /** @param code eight digits, or the address that the QR says */
    record CheckInBody(@Nullable String code) {}

    @GetMapping("/centres/{unit}/slots")
    @Access(Access.Who.ANYONE)
    @Operation(
            summary = "Các ngày và khung giờ đặt lịch được của một lĩnh vực",
            description = "Không có day thì trả lời khung giờ của ngày gần nhất còn chỗ.")
    SlotsJson slots(
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(required = false) @Nullable LocalDate day) {
        return SlotsJson.of(slots.offer(centres.deskOf(unit), group, day));
    }

    @PostMapping("/centres/{unit}/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    @Operation(
            summary = "Giữ chỗ trong một khung giờ, chờ xác nhận",
            description =
                    "Chỗ được giữ đến heldUntil. Hết chỗ thì trả lời 409 frontdesk.slotTaken. Có phone hoặc personNumber"
                            + " thì mỗi người một lịch cho một lĩnh vực, tối đa hai lịch và số một ngày, ba lịch chưa đến.")
    AppointmentJson reserve(
            @PathVariable String unit,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody BookingBody body) {
        AgencyId desk = centres.deskOf(unit);
        centres.requireServing(desk, currentActor.get());
        NewAppointment wanted = new NewAppointment(
                body.group() == null ? "" : body.group(),
                time(body.from()),
                TicketChannel.API,
                Priority.parse(body.priority()),
                body.phone(),
                body.personNumber());
        return commands.once(
                key,
                Map.of("unit", unit, "body", body),
                AppointmentJson.class,
                () -> AppointmentJson.of(appointments.reserve(desk, wanted, currentActor.get())));
    }

    @GetMapping("/appointments/{id}")
    @Access(Access.Who.ANYONE)
    @Operation(summary = "Một lịch hẹn")
    AppointmentJson get(@PathVariable String id) {
        return AppointmentJson.of(appointments.get(new AppointmentKey(id), currentActor.get()));
    }

    @PostMapping("/appointments/{id}/confirm")
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    @Operation(summary = "Xác nhận; xác nhận lần nữa không đổi gì", description = "Quá heldUntil thì trả lời 409.")
    AppointmentJson confirm(@PathVariable String id) {
        requireServing(id);
        return AppointmentJson.of(appointments.confirm(new AppointmentKey(id), null, currentActor.get()));
    }

    @PostMapping("/appointments/{id}/change")
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    @Operation(summary = "Đổi sang khung giờ khác; đổi về đúng giờ đang có không đổi gì")
    AppointmentJson change(@PathVariable String id, @RequestBody MoveBody body) {
        requireServing(id);
        return AppointmentJson.of(appointments.change(new AppointmentKey(id), time(body.from()), currentActor.get()));
    }

    @PostMapping("/appointments/{id}/cancel")
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    @Operation(summary = "Hủy; hủy lần nữa không đổi gì", description = "Chủ lịch hẹn được báo.")
    AppointmentJson cancel(@PathVariable String id) {
        requireServing(id);
        return AppointmentJson.of(appointments.cancel(new AppointmentKey(id), currentActor.get()));
    }

    private void requireServing(String id) {
        centres.requireServing(
                appointments
                        .get(new AppointmentKey(id), currentActor.get())
                        .appointment()
                        .desk(),
                currentActor.get());
    }

    @PostMapping("/centres/{unit}/check-ins")
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    @Operation(
            summary = "Đến theo lịch hẹn: mã hoặc QR thành một số; gửi lần nữa vẫn là số ấy",
            description =
                    "Từ đầu khung giờ, số được gọi cùng người ưu tiên, theo thứ tự khung giờ; trước đó chỉ khi không"
                            + " còn ai khác chờ. Quá số phút đến muộn thì trả lời 409 và lấy số như mọi người.")
    TicketJson checkIn(@PathVariable String unit, @RequestBody CheckInBody body) {
        AgencyId desk = centres.deskOf(unit);
        centres.requireServing(desk, currentActor.get());
        return TicketJson.of(
                arrivals.checkIn(desk, body.code() == null ? "" : body.code(), TicketChannel.API, currentActor.get()));
    }

    /** What cannot be read is no slot. */
    private static Instant time(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(VietnamTime.ZONE).toInstant();
            } catch (DateTimeException unreadable) {
                return Instant.EPOCH;
            }
        }
    }
}
