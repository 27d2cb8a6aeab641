package vn.motcua.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import vn.motcua.RoomTest;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** How busy a centre is, what would help, how it was, and the same as open data. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@ActiveProfiles("simulation")
class CentreLoadTest extends OneCentre {

    private static final List<ServiceGroup> GROUPS = List.of(
            new ServiceGroup("ho-tich", "Hộ tịch", null, "A", 1, 999, 10),
            new ServiceGroup("dat-dai", "Đất đai", null, "B", 500, 999, 10));
    private static final List<CounterSetup> COUNTERS = List.of(
            new CounterSetup(1, "", List.of("ho-tich")),
            new CounterSetup(2, "", List.of("ho-tich")),
            new CounterSetup(3, "", List.of("dat-dai")));

    @Autowired
    Centres centres;

    @Autowired
    StaffMembers staff;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Tickets tickets;

    @Autowired
    Counters counters;

    @Autowired
    CentreLoad load;

    private Actor leader;

    @BeforeEach
    void openAtEight() {
        at("2026-12-15T08:00");
        StaffId member = staff.enrol(new NewStaffMember(
                "pho.chu.tich." + unit, "Phạm Thu Hương", "Phó Chủ tịch", committee.id(), null, null));
        accounts.open(List.of(staff.get(member)));
        staff.grant(member, new RoleGrant(Role.LEADER, committee.id(), LocalDate.of(2025, 7, 1), null));
        leader = new Actor(
                Actor.Kind.STAFF,
                member.value(),
                "Phạm Thu Hương",
                Set.of(new Actor.Grant("LEADER", committee.id().value())));
        centre(desk);
    }

    private AgencyId centre(AgencyId at) {
        centres.configure(at, new CentreConfig(GROUPS, COUNTERS, null, CallRules.USUAL, Map.of()), Actor.SYSTEM);
        return at;
    }

    private Ticket take(AgencyId centre, String group, TicketChannel channel) {
        return tickets.issue(centre, NewTicket.walkIn(group, channel, null), Actor.SYSTEM)
                .ticket();
    }

    private void act(AgencyId centre, int counter, CounterAction action) {
        counters.act(centre, counter, CounterCommand.of(action), Actor.SYSTEM);
    }

    private static TurnFigure figure(List<TurnFigure> figures, TurnFigure.By by, String key) {
        return figures.stream()
                .filter(one -> one.by() == by && one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Dossiers are taken anywhere in the province (NĐ 118/2025/NĐ-CP Art. 14). */
    @Test
    void saysWhichCounterToOpenAndWhereOneWaitsLess() {
        AgencyId neighbour =
                centre(agencies.centreOf(nextCommittee(agencies).id()).id());
        AgencyId closed = centre(agencies.centreOf(nextCommittee(agencies).id()).id());
        act(neighbour, 2, CounterAction.OPEN);
        act(desk, 1, CounterAction.OPEN);
        assertThat(load.get(desk, leader).advice()).isEmpty();

        for (int i = 0; i < 10; i++) {
            take(desk, "ho-tich", TicketChannel.KIOSK);
        }
        at("2026-12-15T08:12");
        act(desk, 1, CounterAction.NEXT);
        LoadView view = load.get(desk, leader);

        assertThat(view.line().waiting()).isEqualTo(9);
        assertThat(view.longest().number()).isEqualTo("A002");
        assertThat(view.longest().minutes()).isEqualTo(12, within(0.01));
        assertThat(view.issued()).isEqualTo(10);
        assertThat(view.pace().open()).isEqualTo(1);
        assertThat(view.advice())
                .hasSize(2)
                .allMatch(advice -> advice.group().code().equals("ho-tich"));
        assertThat(view.advice().getFirst()).isInstanceOfSatisfying(LoadView.Advice.OpenCounter.class, open -> {
            assertThat(open.counter().number()).isEqualTo(2);
            assertThat(open.now().p50()).isGreaterThan(60);
            assertThat(open.then().p50()).isLessThan(open.now().p50() * 0.75);
        });
        assertThat(view.advice().getLast())
                .isInstanceOfSatisfying(
                        LoadView.Advice.SendOn.class,
                        on -> assertThat(on.centres())
                                .extracting(LoadView.Elsewhere::desk)
                                .contains(neighbour)
                                .doesNotContain(closed, desk));

        act(desk, 2, CounterAction.OPEN);
        assertThat(load.get(desk, leader).advice()).noneMatch(advice -> advice instanceof LoadView.Advice.OpenCounter);
    }

    /** Wait, walk and service apart: each turn, also of a visit that goes on; who waits at home does not count. */
    @Test
    void tellsWaitWalkAndServiceApart() {
        take(desk, "ho-tich", TicketChannel.KIOSK);
        take(desk, "ho-tich", TicketChannel.WEB);
        take(desk, "ho-tich", TicketChannel.KIOSK);
        at("2026-12-15T08:10");
        act(desk, 1, CounterAction.NEXT);
        at("2026-12-15T08:12");
        act(desk, 1, CounterAction.START);
        at("2026-12-15T08:20");
        counters.act(desk, 1, new CounterCommand(CounterAction.FORWARD, null, "dat-dai"), Actor.SYSTEM);
        at("2026-12-15T08:26");
        act(desk, 3, CounterAction.NEXT);
        at("2026-12-15T08:40");
        act(desk, 3, CounterAction.FINISH);
        act(desk, 1, CounterAction.NEXT);
        at("2026-12-15T08:43");
        act(desk, 1, CounterAction.NO_SHOW);
        at("2026-12-15T09:00");
        act(desk, 2, CounterAction.NEXT);
        at("2026-12-15T09:04");
        act(desk, 2, CounterAction.FINISH);

        List<TurnFigure> figures =
                load.statistics(desk, LocalDate.of(2026, 12, 15), LocalDate.of(2026, 12, 15), leader);

        TurnFigure first = figure(figures, TurnFigure.By.COUNTER, "1");
        assertThat(first.calls()).isEqualTo(2);
        assertThat(first.served()).isEqualTo(1);
        assertThat(first.missed()).isEqualTo(1);
        assertThat(first.waited()).isEqualTo(10, within(0.01));
        assertThat(first.walk()).isEqualTo(2, within(0.01));
        assertThat(first.service()).isEqualTo(8, within(0.01));
        TurnFigure land = figure(figures, TurnFigure.By.GROUP, "dat-dai");
        assertThat(land.waited()).isEqualTo(6, within(0.01));
        assertThat(land.walk()).isNull();
        assertThat(land.occupied()).isEqualTo(14, within(0.01));
        assertThat(figure(figures, TurnFigure.By.HOUR, "8").calls()).isEqualTo(3);
        assertThat(figure(figures, TurnFigure.By.HOUR, "9").waited()).isEqualTo(60, within(0.01));
        assertThat(figure(figures, TurnFigure.By.ALL, "").waited()).isEqualTo((10 + 6 + 60) / 3.0, within(0.01));
        assertThat(figure(figures, TurnFigure.By.ALL, "").served()).isEqualTo(3);
        assertThat(load.get(desk, leader).counters().getFirst().figure().missed())
                .isEqualTo(1);

        MvcTestResult csv = http.get()
                .uri("/tinh-hinh/" + desk.value() + "/thong-ke.csv?tu=15/12/2026&den=15/12/2026")
                .with(SignedIn.as(leader))
                .exchange();
        assertThat(csv).hasStatusOk();
        assertThat(csv).bodyText().contains("Theo lĩnh vực,Đất đai,1,1,0,6.00,6.00,,,14.00");
    }

    @Test
    void countsWaitsOnlyWhileSomebodyStoodInTheLine() {
        Ticket ticket = take(desk, "ho-tich", TicketChannel.KIOSK);
        act(desk, 1, CounterAction.NEXT);
        act(desk, 1, CounterAction.PARK);
        at("2026-12-15T10:00");
        counters.act(desk, 1, new CounterCommand(CounterAction.UNPARK, ticket.label(), null), Actor.SYSTEM);
        at("2026-12-15T10:05");
        act(desk, 1, CounterAction.NEXT);
        act(desk, 1, CounterAction.PARK);
        at("2026-12-15T11:00");
        counters.act(desk, 1, new CounterCommand(CounterAction.CALL, ticket.label(), null), Actor.SYSTEM);

        List<TurnFigure> figures =
                load.statistics(desk, LocalDate.of(2026, 12, 15), LocalDate.of(2026, 12, 15), leader);
        assertThat(figure(figures, TurnFigure.By.HOUR, "8").waited()).isZero();
        assertThat(figure(figures, TurnFigure.By.HOUR, "10").waited()).isEqualTo(5, within(0.01));
        assertThat(figure(figures, TurnFigure.By.HOUR, "11").waited()).isNull();
    }

    @Test
    void expectsPeopleAsOnSuchDaysBefore() {
        assertThat(load.get(desk, leader).hours()).isEmpty();
        at("2026-12-08T09:30");
        for (int i = 0; i < 6; i++) {
            take(desk, "ho-tich", TicketChannel.KIOSK);
        }
        at("2026-12-01T09:30");
        for (int i = 0; i < 2; i++) {
            take(desk, "ho-tich", TicketChannel.KIOSK);
        }
        at("2026-12-15T08:00");
        act(desk, 1, CounterAction.OPEN);
        List<LoadView.Hour> hours = load.get(desk, leader).hours();
        assertThat(hours.getFirst()).isEqualTo(new LoadView.Hour(8, 0, 0));
        assertThat(hours.get(1).arrivals()).isEqualTo(4, within(0.01));
    }

    @Test
    void showsNobodyElsesCentre() {
        Actor stranger = new Actor(
                Actor.Kind.STAFF,
                6,
                "Người lạ",
                Set.of(new Actor.Grant(
                        "LEADER",
                        agencies.listCommuneCommittees().getFirst().id().value())));
        assertThatThrownBy(() -> load.get(desk, stranger)).isInstanceOf(NotYourFrontDesk.class);
        assertThatThrownBy(() -> load.statistics(desk, LocalDate.MIN, LocalDate.of(2026, 12, 15), stranger))
                .isInstanceOf(NotYourFrontDesk.class);
        assertThat(load.list(stranger)).extracting(Centre::desk).doesNotContain(desk);
        assertThat(load.list(leader)).extracting(Centre::desk).containsExactly(desk);
    }

    /** FIWARE smart data model QueueMonitor: its names, its enumeration, and nothing about anybody. */
    @Test
    void tellsTheLinesAsOpenData() {
        take(desk, "dat-dai", TicketChannel.KIOSK);
        tickets.issue(
                desk,
                new NewTicket(
                        "dat-dai",
                        List.of(),
                        TicketChannel.WEB,
                        Priority.PREGNANT,
                        "0905 123 999",
                        "048190000123",
                        null,
                        1,
                        null),
                Actor.SYSTEM);
        act(desk, 3, CounterAction.NEXT);
        MvcTestResult answer =
                http.get().uri("/api/v1/frontdesk/queue-monitors?unit=" + unit).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyText().doesNotContain("0905", "048190000123", "PREGNANT");
        JsonNode all = json.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(all.size()).isEqualTo(2);
        JsonNode land = all.get(1);
        assertThat(land.get("type").asString()).isEqualTo("QueueMonitor");
        assertThat(land.get("id").asString()).matches("urn:ngsi-ld:QueueMonitor:[0-9]+:dat-dai");
        assertThat(land.get("serviceId").asString()).isEqualTo("dat-dai");
        assertThat(land.get("serviceStatus").asString()).isEqualTo("Open");
        assertThat(land.get("lastTicketIssued").asInt()).isEqualTo(501);
        assertThat(land.get("lastTicketIssuedLabel").asString()).isEqualTo("B501");
        assertThat(land.get("ticketServed").asInt()).isIn(500, 501);
        assertThat(land.get("ticketsToServe").asInt()).isEqualTo(1);
        assertThat(land.get("scheduleTime").asString()).startsWith("2026-12-15T0");
        assertThat(all.get(0).get("serviceStatus").asString()).isEqualTo("Closed");
        assertThat(all.get(0).has("ticketServed")).isFalse();

        act(desk, 3, CounterAction.BREAK);
        JsonNode resting = json.readTree(http.get()
                        .uri("/api/v1/frontdesk/queue-monitors")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .valueStream()
                .filter(one -> one.get("localId").asString().equals(desk.value() + ":dat-dai"))
                .findFirst()
                .orElseThrow();
        assertThat(resting.get("serviceStatus").asString()).isEqualTo("Suspended");
        assertThat(http.get().uri("/api/v1/frontdesk/queue-monitors?unit=99999").exchange())
                .hasStatus(404);
    }
}
