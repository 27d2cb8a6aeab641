package vn.motcua.frontdesk.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.NewTicket;
import vn.motcua.frontdesk.Priority;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.frontdesk.Tickets;
import vn.motcua.frontdesk.web.TakeView.TakeForm;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Gives out the ticket that a form asks for, once, or says beside which field it cannot. */
@Component
class TakingTickets {

    private static final Map<String, String> FIELDS = Map.of(
            "frontdesk.phoneUnfit", "dienThoai",
            "frontdesk.ticketHeldAlready", "dienThoai",
            "frontdesk.ticketsOfDayUsed", "dienThoai",
            "frontdesk.dayUnfit", "ngay",
            "frontdesk.priorityUnknown", "uuTien",
            "frontdesk.quantityUnfit", "soLuong");

    private final Tickets tickets;
    private final IdempotentCommands commands;
    private final CurrentActor currentActor;

    TakingTickets(Tickets tickets, IdempotentCommands commands, CurrentActor currentActor) {
        this.tickets = tickets;
        this.commands = commands;
        this.currentActor = currentActor;
    }

    /**
     * What came of it: one of both.
     *
     * @param key of the ticket
     * @param errors why there is none
     */
    record Taken(@Nullable String key, FormErrors errors) {}

    /** As IdempotentCommands keeps it. */
    private record Given(String key) {}

    /** @param once the same for every try of one form; a blank one is a form by itself */
    Taken take(AgencyId desk, TakeForm form, TicketChannel channel, String once, Page page) {
        if (form.linhVuc().isEmpty()) {
            return new Taken(null, FormErrors.NONE.and("linhVuc", page.text("frontdesk.take.group.missing")));
        }
        try {
            NewTicket wanted = wanted(form, channel);
            Given given = commands.once(
                    "so:" + (once.isBlank() ? UUID.randomUUID() : once),
                    Map.of("desk", desk.value(), "form", form),
                    Given.class,
                    () -> new Given(tickets.issue(desk, wanted, currentActor.get())
                            .ticket()
                            .key()
                            .value()));
            return new Taken(given.key(), FormErrors.NONE);
        } catch (DomainException refusal) {
            return new Taken(
                    null, FormErrors.NONE.and(FIELDS.getOrDefault(refusal.code(), "linhVuc"), page.text(refusal)));
        }
    }

    private NewTicket wanted(TakeForm form, TicketChannel channel) {
        Actor actor = currentActor.get();
        return new NewTicket(
                form.linhVuc(),
                List.of(),
                channel,
                Priority.parse(form.uuTien()),
                form.dienThoai(),
                null,
                channel == TicketChannel.WEB && actor.kind() == Actor.Kind.CITIZEN ? actor.id() : null,
                form.soLuong().matches("\\d{1,3}")
                        ? Integer.parseInt(form.soLuong())
                        : form.soLuong().isEmpty() ? 1 : 0,
                day(form.ngay()));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return LocalDate.MIN;
        }
    }
}
