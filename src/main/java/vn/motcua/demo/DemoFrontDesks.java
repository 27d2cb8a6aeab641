package vn.motcua.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.BookingSetup;
import vn.motcua.frontdesk.CallRules;
import vn.motcua.frontdesk.CentreConfig;
import vn.motcua.frontdesk.Centres;
import vn.motcua.frontdesk.CounterAction;
import vn.motcua.frontdesk.CounterCommand;
import vn.motcua.frontdesk.CounterSetup;
import vn.motcua.frontdesk.Counters;
import vn.motcua.frontdesk.NewTicket;
import vn.motcua.frontdesk.OpenHours;
import vn.motcua.frontdesk.Priority;
import vn.motcua.frontdesk.ServiceGroup;
import vn.motcua.frontdesk.SlotRules;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.frontdesk.Tickets;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** The front desks of the demonstration's communes, each with a short line. */
@Component
@ConditionalOnProperty("motcua.demo")
class DemoFrontDesks {

    private static final List<ServiceGroup> GROUPS = List.of(
            new ServiceGroup("ho-tich", "Hộ tịch, chứng thực", "Civil status, certification", "A", 1, 999, 12),
            new ServiceGroup("dat-dai", "Đất đai, xây dựng", "Land, construction", "B", 1, 999, 18),
            new ServiceGroup("kinh-doanh", "Kinh doanh, xã hội", "Business, social matters", "C", 1, 999, 10));

    private static final List<CounterSetup> COUNTERS = List.of(
            new CounterSetup(1, "Hộ tịch, chứng thực", List.of("ho-tich")),
            new CounterSetup(2, "Hộ tịch, kinh doanh", List.of("ho-tich", "kinh-doanh")),
            new CounterSetup(3, "Đất đai, xây dựng", List.of("dat-dai")));

    private static final List<OpenHours> MORNING = List.of(new OpenHours(LocalTime.of(8, 0), LocalTime.of(11, 0)));

    private static final BookingSetup BOOKING = new BookingSetup(
            Map.of(
                    "ho-tich", new SlotRules(20, 2, 14, List.of()),
                    "dat-dai", new SlotRules(30, 1, 14, MORNING)),
            10,
            15);

    private record Taken(String group, @Nullable Priority priority) {}

    private static final List<Taken> LINE = List.of(
            new Taken("ho-tich", null),
            new Taken("dat-dai", null),
            new Taken("ho-tich", null),
            new Taken("kinh-doanh", null),
            new Taken("ho-tich", Priority.ELDERLY),
            new Taken("ho-tich", null),
            new Taken("dat-dai", null));

    private final DemoStaff staff;
    private final Agencies agencies;
    private final Centres centres;
    private final Tickets tickets;
    private final Counters counters;

    DemoFrontDesks(DemoStaff staff, Agencies agencies, Centres centres, Tickets tickets, Counters counters) {
        this.staff = staff;
        this.agencies = agencies;
        this.centres = centres;
        this.tickets = tickets;
        this.counters = counters;
    }

    /** Sets up those that are not, and lets a few people come. */
    void provide() {
        for (Agency committee : staff.communes().values()) {
            AgencyId desk = agencies.centreOf(committee.id()).id();
            if (centres.get(desk).revision() == 0) {
                ActAs.actor(Actor.SYSTEM, () -> open(desk));
            }
        }
    }

    private AgencyId open(AgencyId desk) {
        centres.configure(
                desk, new CentreConfig(GROUPS, COUNTERS, null, CallRules.USUAL, Map.of(), BOOKING), Actor.SYSTEM);
        for (Taken one : LINE) {
            tickets.issue(desk, NewTicket.walkIn(one.group(), TicketChannel.KIOSK, one.priority()), Actor.SYSTEM);
        }
        for (CounterSetup counter : COUNTERS) {
            counters.act(desk, counter.number(), CounterCommand.of(CounterAction.NEXT), Actor.SYSTEM);
        }
        return desk;
    }
}
