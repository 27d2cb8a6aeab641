package vn.motcua.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.RoomTest;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.DeskTicket;
import vn.motcua.directory.DeskTickets;
import vn.motcua.directory.ErrandAtDesk;
import vn.motcua.platform.SimulatedClock;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/** A ticket remembers what was received from and handed over to its owner, and the other way round. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@ActiveProfiles("simulation")
class TicketErrandsTest {

    @Autowired
    Centres centres;

    @Autowired
    Tickets tickets;

    @Autowired
    Counters counters;

    @Autowired
    Lines lines;

    @Autowired
    DeskTickets remembered;

    @Autowired
    Agencies agencies;

    @Autowired
    SimulatedClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private String code = "";
    private AgencyId desk;
    private Actor lan;
    private Actor hoa;

    @BeforeEach
    void aCentreOfItsOwn() {
        at("2026-12-16T08:00");
        desk = agencies.centreOf(OneCentre.nextCommittee(agencies).id()).id();
        centres.configure(
                desk,
                new CentreConfig(
                        List.of(new ServiceGroup("ho-tich", "Hộ tịch", null, "A", 1, 999, 10)),
                        List.of(
                                new CounterSetup(1, "", List.of("ho-tich")),
                                new CounterSetup(2, "", List.of("ho-tich"))),
                        null,
                        CallRules.USUAL,
                        Map.of()),
                Actor.SYSTEM);
        code = "H17.104-261216-%04d".formatted(desk.value());
        lan = officer(9_000_001 + desk.value() * 10, "Lan");
        hoa = officer(9_000_002 + desk.value() * 10, "Hoa");
        for (int i = 0; i < 3; i++) {
            tickets.issue(desk, NewTicket.walkIn("ho-tich", TicketChannel.KIOSK, null), Actor.SYSTEM);
        }
    }

    private Actor officer(long id, String name) {
        return new Actor(Actor.Kind.STAFF, id, name, Set.of(new Actor.Grant("RECEPTION_OFFICER", desk.value())));
    }

    private void at(String local) {
        clock.setTo(time(local));
    }

    private static Instant time(String local) {
        return LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant();
    }

    private void act(Actor officer, int counter, CounterAction action) {
        counters.act(desk, counter, new CounterCommand(action, null, null), officer);
    }

    private void happens(String errand, ErrandAtDesk.Kind kind, boolean inPerson, Actor officer, String local) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> events.publishEvent(new ErrandAtDesk(errand, kind, inPerson, officer, time(local))));
    }

    private CounterDeskView counter(int number) {
        return lines.atCounter(desk, number, number == 1 ? lan : hoa);
    }

    private TicketState stateAt(int number) {
        Ticket there = counter(number).there();
        return there == null ? TicketState.DONE : there.state();
    }

    @Test
    void receivingFromACalledTicketBeginsToServeItAndBothRemember() {
        act(lan, 1, CounterAction.NEXT);
        act(hoa, 2, CounterAction.NEXT);
        at("2026-12-16T08:05");
        happens(code, ErrandAtDesk.Kind.RECEIVED, true, hoa, "2026-12-16T08:05");
        assertThat(stateAt(1)).isEqualTo(TicketState.CALLED);
        assertThat(stateAt(2)).isEqualTo(TicketState.SERVING);
        assertThat(counter(2).errands()).containsExactly(code);
        assertThat(counter(1).errands()).isEmpty();
        DeskTicket ticket = remembered.listOf(code, hoa).getFirst();
        assertThat(ticket.number()).isEqualTo("A002");
        assertThat(ticket.counter()).isEqualTo(2);
        assertThat(ticket.at()).isEqualTo(time("2026-12-16T08:05"));
        assertThat(ticket.finish()).isEqualTo("/goi-so/" + desk.value() + "/2?viec=FINISH&so=A002");
        // Only who serves it is offered to end it.
        assertThat(remembered.listOf(code, lan).getFirst().finish()).isNull();
        act(hoa, 2, CounterAction.FINISH);
        assertThat(remembered.listOf(code, hoa))
                .singleElement()
                .extracting(DeskTicket::finish)
                .isNull();
    }

    @Test
    void whatNeedsNobodyThereIsOfThoseWhoAreServedAlone() {
        act(lan, 1, CounterAction.NEXT);
        at("2026-12-16T08:05");
        // Received online while the officer waits for the one who was called.
        happens(code, ErrandAtDesk.Kind.RECEIVED, false, lan, "2026-12-16T08:05");
        assertThat(stateAt(1)).isEqualTo(TicketState.CALLED);
        assertThat(remembered.listOf(code, lan)).isEmpty();
        act(lan, 1, CounterAction.START);
        happens(code, ErrandAtDesk.Kind.RECEIVED, false, lan, "2026-12-16T08:06");
        assertThat(remembered.listOf(code, lan)).hasSize(1);
    }

    @Test
    void severalDossiersAndBothKindsAreOfOneTicketOnce() {
        act(lan, 1, CounterAction.NEXT);
        at("2026-12-16T08:05");
        happens(code, ErrandAtDesk.Kind.RECEIVED, true, lan, "2026-12-16T08:05");
        happens(code, ErrandAtDesk.Kind.RECEIVED, false, lan, "2026-12-16T08:05");
        happens(code + "9", ErrandAtDesk.Kind.HANDED_OVER, true, lan, "2026-12-16T08:06");
        happens(code, ErrandAtDesk.Kind.HANDED_OVER, true, lan, "2026-12-16T08:07");
        assertThat(counter(1).errands()).containsExactly(code, code + "9");
        assertThat(remembered.listOf(code, lan))
                .extracting(DeskTicket::kind)
                .containsExactly(ErrandAtDesk.Kind.RECEIVED, ErrandAtDesk.Kind.HANDED_OVER);
        // They come again for the result on another day, with another ticket.
        at("2026-12-18T09:00");
        tickets.issue(desk, NewTicket.walkIn("ho-tich", TicketChannel.KIOSK, null), Actor.SYSTEM);
        act(lan, 1, CounterAction.NEXT);
        at("2026-12-18T09:10");
        happens(code, ErrandAtDesk.Kind.HANDED_OVER, true, lan, "2026-12-18T09:10");
        assertThat(remembered.listOf(code, lan)).hasSize(3);
    }

    @Test
    void whatHappenedBeforeTheCallOrWithNobodyThereIsOfNoTicket() {
        happens(code, ErrandAtDesk.Kind.RECEIVED, true, lan, "2026-12-16T08:00");
        at("2026-12-16T08:10");
        act(lan, 1, CounterAction.NEXT);
        // Taken without a line at eight, sent when it was back.
        happens(code, ErrandAtDesk.Kind.RECEIVED, true, lan, "2026-12-16T08:01");
        assertThat(stateAt(1)).isEqualTo(TicketState.CALLED);
        act(lan, 1, CounterAction.FINISH);
        at("2026-12-16T08:20");
        happens(code, ErrandAtDesk.Kind.HANDED_OVER, true, lan, "2026-12-16T08:20");
        happens(code, ErrandAtDesk.Kind.HANDED_OVER, true, Actor.SYSTEM, "2026-12-16T08:20");
        assertThat(remembered.listOf(code, lan)).isEmpty();
    }
}
