package vn.motcua.frontdesk.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.Centre;
import vn.motcua.frontdesk.CentreConfig;
import vn.motcua.frontdesk.CentreConfigUnfit;
import vn.motcua.frontdesk.Centres;
import vn.motcua.frontdesk.CounterAction;
import vn.motcua.frontdesk.CounterAnswer;
import vn.motcua.frontdesk.CounterCommand;
import vn.motcua.frontdesk.CounterState;
import vn.motcua.frontdesk.Counters;
import vn.motcua.frontdesk.ForwardNowhere;
import vn.motcua.frontdesk.GroupUnknown;
import vn.motcua.frontdesk.NewTicket;
import vn.motcua.frontdesk.PhoneUnfit;
import vn.motcua.frontdesk.Priority;
import vn.motcua.frontdesk.PriorityUnknown;
import vn.motcua.frontdesk.Ticket;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.frontdesk.TicketKey;
import vn.motcua.frontdesk.TicketView;
import vn.motcua.frontdesk.Tickets;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;

/** The front desk for other systems: kiosks, machines at counters, a simulator. */
@RestController
@RequestMapping("/api/v1/frontdesk")
@Tag(name = "frontdesk", description = "Quầy tiếp dân: lấy số, gọi số, thời gian chờ (phút)")
class FrontDeskApi {

    private final Centres centres;
    private final Tickets tickets;
    private final Counters counters;
    private final IdempotentCommands commands;
    private final CurrentActor currentActor;
    private final MessageSource messages;

    FrontDeskApi(
            Centres centres,
            Tickets tickets,
            Counters counters,
            IdempotentCommands commands,
            CurrentActor currentActor,
            MessageSource messages) {
        this.centres = centres;
        this.tickets = tickets;
        this.counters = counters;
        this.commands = commands;
        this.currentActor = currentActor;
        this.messages = messages;
    }

    /**
     * What somebody comes for.
     *
     * @param group code, name or prefix of the group
     * @param priority why they go first
     * @param phone a number of Viet Nam; who gives none is not counted
     * @param personNumber number on the CCCD
     * @param then groups the same visit goes on to
     */
    record TicketBody(
            @JsonAlias({"field", "service", "groupCode"}) @Nullable
            String group,

            @Schema(
                    type = "string",
                    nullable = true,
                    description = "ELDERLY, DISABLED, PREGNANT, MERIT hoặc OTHER; true nghĩa là OTHER; bỏ trống,"
                            + " null, false hoặc NONE là không ưu tiên")
            @Nullable
            JsonNode priority,

            @Schema(type = "string", nullable = true) @Nullable
            JsonNode phone,

            @Nullable String personNumber,
            @Nullable Integer quantity,
            @Nullable List<String> then,
            @Nullable TicketChannel channel,
            @Nullable LocalDate day) {}

    /**
     * What an officer does.
     *
     * @param ticket id or number of a ticket, for CALL and UNPARK; for the others it follows from who is at the counter
     * @param group where FORWARD leads to
     */
    record ActionBody(
            @Schema(
                    description = "OPEN, CLOSE, BREAK, NEXT, CALL, RECALL, START, FINISH, NO_SHOW, PARK, UNPARK,"
                            + " FORWARD")
            @Nullable
            String action,

            @JsonAlias({"ticketId", "id", "number"}) @Schema(type = "string", nullable = true) @Nullable
            JsonNode ticket,

            @JsonAlias({"to", "toGroup", "target"}) @Nullable
            String group) {}

    /**
     * What came of it.
     *
     * @param state of the counter
     * @param id of the ticket it was about; null when nobody waited
     * @param number of that ticket
     * @param ended the ticket that was ended by calling the next, or null
     * @param message the same in words
     */
    record ActionJson(
            int counter,
            CounterAction action,
            CounterState.Status state,
            @Nullable String id,
            @Nullable String number,
            @Nullable TicketJson ticket,
            @Nullable TicketJson ended,
            String message) {}

    /** A configuration as it holds now. */
    record ConfigJson(String unit, String name, long revision, CentreConfig config) {

        static ConfigJson of(String unit, Centre centre) {
            return new ConfigJson(unit, centre.name(), centre.revision(), centre.config());
        }
    }

    @PostMapping("/centres/{unit}/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    @Operation(
            summary = "Lấy một số; trả lời khoảng thời gian chờ tính bằng phút",
            description = "unit là mã xã, phường hiện nay (hoặc mã tỉnh cho trung tâm của tỉnh). Không có phone và"
                    + " personNumber thì không tính giới hạn mỗi người một số cho một lĩnh vực, hai số một ngày.")
    TicketJson issue(
            @PathVariable String unit,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody TicketBody body) {
        AgencyId desk = centres.deskOf(unit);
        centres.requireServing(desk, currentActor.get());
        NewTicket wanted = new NewTicket(
                body.group() == null ? "" : body.group(),
                body.then() == null
                        ? List.of()
                        : body.then().stream().filter(Objects::nonNull).toList(),
                body.channel() == null ? TicketChannel.API : body.channel(),
                Priority.parse(word(body.priority())),
                word(body.phone()),
                body.personNumber(),
                null,
                body.quantity() == null ? 1 : body.quantity(),
                body.day());
        return commands.once(
                key,
                Map.of("unit", unit, "body", body),
                TicketJson.class,
                () -> TicketJson.of(tickets.issue(desk, wanted, currentActor.get())));
    }

    @GetMapping("/tickets/{id}")
    @Access(Access.Who.ANYONE)
    @Operation(summary = "Một số đang ở đâu: còn bao nhiêu người phía trước, chờ bao nhiêu phút")
    TicketJson get(@PathVariable String id) {
        return TicketJson.of(tickets.get(new TicketKey(id)));
    }

    @PostMapping("/centres/{unit}/counters/{number}/actions")
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    @Operation(
            summary = "Thao tác tại quầy",
            description =
                    "NEXT mở quầy nếu đang đóng, kết thúc người đang ở quầy (như FINISH) rồi gọi người kế tiếp; không"
                            + " còn ai chờ thì ticket là null. START không bắt buộc: NEXT rồi FINISH là đủ. START, FINISH, NO_SHOW,"
                            + " RECALL, FORWARD khi quầy không có ai thì trả lời 409. CLOSE và BREAK không kết thúc người đang ở"
                            + " quầy. FORWARD cần group; người được chuyển giữ thứ tự. UNPARK đưa số tạm gác trở lại đúng thứ tự cũ.")
    ActionJson act(
            @PathVariable String unit,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ActionBody body,
            Locale locale) {
        AgencyId desk = centres.deskOf(unit);
        CounterAction action = action(body.action());
        CounterCommand command = new CounterCommand(action, ticketOf(body.ticket()), body.group());
        return commands.once(
                key,
                Map.of("unit", unit, "counter", number, "body", body),
                ActionJson.class,
                () -> json(action, counters.act(desk, number, command, currentActor.get()), locale));
    }

    @PutMapping("/centres/{unit}/config")
    @Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
    @Operation(
            summary = "Ghi lĩnh vực, quầy và giờ gọi số của một trung tâm",
            description =
                    "{groups: [{code, name, prefix, from, to, minutes}], counters: [{number, name, groups: [code]}],"
                            + " hours: {monday: [{from: \"07:30\", to: \"11:30\"}]} hoặc [{from, to}] cho mọi ngày; null là theo"
                            + " lịch làm việc, rules: {priorityInRow, recallLimit, midday: CARRY|END, testMode, noticeAt},"
                            + " capacity: {WEB: 50}, booking: {groups: {code: {minutes, parallel, daysAhead, hours}}, holdMinutes,"
                            + " graceMinutes}}. Phần không gửi giữ như cũ; booking: null là không nhận đặt lịch.")
    ConfigJson configure(
            @PathVariable String unit,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @io.swagger.v3.oas.annotations.media.Content(schema = @Schema(type = "object")))
                    @RequestBody
                    JsonNode body) {
        AgencyId desk = centres.deskOf(unit);
        CentreConfig config = SentConfig.read(body, centres.get(desk).config());
        return ConfigJson.of(unit, centres.configure(desk, config, currentActor.get()));
    }

    @GetMapping("/centres/{unit}/config")
    @Access(Access.Who.STAFF)
    @Operation(summary = "Lĩnh vực, quầy và giờ gọi số của một trung tâm")
    ConfigJson config(@PathVariable String unit) {
        return ConfigJson.of(unit, centres.get(centres.deskOf(unit)));
    }

    private static @Nullable String word(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.isContainer() ? node.toString() : node.asString();
    }

    /** An id or a number, or the ticket as it was answered. */
    private static @Nullable String ticketOf(@Nullable JsonNode node) {
        return node != null && node.isObject() ? SentConfig.text(node, "id", "number") : word(node);
    }

    private static CounterAction action(@Nullable String word) {
        String wanted = word == null ? "" : word.strip().replace('-', '_').replace(' ', '_');
        return Arrays.stream(CounterAction.values())
                .filter(action -> action.name().equalsIgnoreCase(wanted)
                        || action.name().replace("_", "").equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new ActionUnknown(wanted, Arrays.toString(CounterAction.values())));
    }

    private ActionJson json(CounterAction action, CounterAnswer answer, Locale locale) {
        Ticket ticket = answer.ticket();
        String words = ticket == null && action == CounterAction.NEXT
                ? "frontdesk.answer.nobody"
                : "frontdesk.answer." + action.name();
        Object[] parts = {
            answer.counter().number(), ticket == null ? "" : ticket.label(), ticket == null ? "" : ticket.group()
        };
        return new ActionJson(
                answer.counter().number(),
                action,
                answer.counter().status(),
                ticket == null ? null : ticket.key().value(),
                ticket == null ? null : ticket.label(),
                json(ticket),
                json(answer.ended()),
                Objects.requireNonNullElse(messages.getMessage(words, parts, words, locale), words));
    }

    private static @Nullable TicketJson json(@Nullable Ticket ticket) {
        return ticket == null ? null : TicketJson.of(new TicketView(ticket, ticket.state(), 0, null));
    }

    /** A word that cannot be meant is a mistake in the request, not a rule of the counter. */
    @ExceptionHandler({
        PriorityUnknown.class,
        GroupUnknown.class,
        ActionUnknown.class,
        CentreConfigUnfit.class,
        PhoneUnfit.class,
        ForwardNowhere.class
    })
    ProblemDetail wrongWord(DomainException refusal, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                messages.getMessage(refusal.code(), refusal.arguments().toArray(), refusal.code(), locale));
        problem.setProperty("code", refusal.code());
        return problem;
    }
}
