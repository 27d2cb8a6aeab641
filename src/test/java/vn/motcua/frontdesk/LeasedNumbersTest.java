package vn.motcua.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.RoomTest;
import vn.motcua.Together;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.OfflineTake.Outcome;
import vn.motcua.platform.SimulatedClock;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.OwnForm;

/** Numbers that kiosks give out while their line is broken (regressions: a restart never re-issues a number). */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@ActiveProfiles("simulation")
class LeasedNumbersTest {

    private static final String PIN = "482615";
    private static final ServiceGroup CIVIL = new ServiceGroup("ho-tich", "Hộ tịch", null, "A", 1, 999, 10);
    private static final ServiceGroup LAND = new ServiceGroup("dat-dai", "Đất đai", null, "B", 500, 539, 15);
    private static final Map<String, Integer> NONE = Map.of();

    @Autowired
    LeasedNumbers numbers;

    @Autowired
    Halls halls;

    @Autowired
    Centres centres;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketRepository rows;

    @Autowired
    Counters counters;

    @Autowired
    Agencies agencies;

    @Autowired
    SimulatedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private AgencyId desk;
    private String kiosk;

    @BeforeEach
    void aHallOfItsOwn() {
        at("2026-12-16T08:00");
        desk = agencies.centreOf(OneCentre.nextCommittee(agencies).id()).id();
        configure(List.of(CIVIL, LAND), CallRules.USUAL, Map.of());
        halls.configure(desk, "", 576, PIN, Actor.SYSTEM);
        kiosk = halls.open(desk, PIN, null).token();
    }

    private void configure(List<ServiceGroup> groups, CallRules rules, Map<TicketChannel, Integer> capacity) {
        List<String> codes = groups.stream().map(ServiceGroup::code).toList();
        centres.configure(
                desk,
                new CentreConfig(groups, List.of(new CounterSetup(1, "", codes)), null, rules, capacity),
                Actor.SYSTEM);
    }

    private void at(String local) {
        clock.setTo(LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant());
    }

    private NumberLease lease(@Nullable String machine, String group) {
        return numbers.lease(desk, machine, NONE).stream()
                .filter(lease -> lease.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private Ticket take(String group) {
        return tickets.issue(desk, NewTicket.walkIn(group, TicketChannel.KIOSK, null), Actor.SYSTEM)
                .ticket();
    }

    private static OfflineTake given(NumberLease lease, int number, long minutesAgo) {
        return new OfflineTake(lease.token(), number, "", Duration.ofMinutes(minutesAgo));
    }

    private List<Outcome> handIn(OfflineTake... takes) {
        return numbers.handIn(desk, List.of(takes), Actor.ANONYMOUS);
    }

    private Ticket ticket(String label) {
        return rows.find(desk, VietnamTime.dateOf(clock.instant()), label).orElseThrow();
    }

    private String next() {
        CounterAnswer answer = counters.act(desk, 1, new CounterCommand(CounterAction.NEXT, null, null), Actor.SYSTEM);
        return String.valueOf(answer.ticket() == null ? null : answer.ticket().label());
    }

    @Test
    void twoKiosksAndTheServerNeverGiveOutTheSameNumber() throws Exception {
        String other = halls.open(desk, PIN, null).token();
        ConcurrentLinkedQueue<String> given = new ConcurrentLinkedQueue<>();
        Together.run(12, turn -> {
            switch (turn % 3) {
                case 0 -> numbers.lease(desk, kiosk, NONE).forEach(lease -> all(lease, given));
                case 1 -> numbers.lease(desk, other, NONE).forEach(lease -> all(lease, given));
                default -> given.add(take("ho-tich").label());
            }
            return turn;
        });
        assertThat(given).hasSizeGreaterThan(80).doesNotHaveDuplicates();
        for (int i = 0; i < 30; i++) {
            given.add(take("dat-dai").label());
        }
        assertThat(given).doesNotHaveDuplicates();
        // At most a quarter of a small range goes to machines; the rest is drawn to the last.
        assertThat(given.stream().filter(label -> label.startsWith("B"))).hasSize(40);
        assertThatThrownBy(() -> take("dat-dai")).isInstanceOf(NumbersUsedUp.class);
    }

    private static void all(NumberLease lease, ConcurrentLinkedQueue<String> given) {
        for (int number = lease.from(); number <= lease.to(); number++) {
            given.add(ServiceGroup.label(lease.prefix(), number));
        }
    }

    @Test
    void leavesTheNumbersOfEverybodyElseInARow() {
        take("ho-tich");
        NumberLease lease = lease(kiosk, "ho-tich");
        assertThat(lease.from()).isEqualTo(980);
        assertThat(lease.to()).isEqualTo(999);
        assertThat(lease.expiresIn()).isEqualTo(Duration.ofHours(16));
        assertThat(take("ho-tich").label()).isEqualTo("A002");
    }

    @Test
    void aMachineThatForgotWhatItHadGetsOtherNumbers() {
        Set<Integer> given = new HashSet<>();
        for (int start = 0; start < 20; start++) {
            for (NumberLease lease : numbers.lease(desk, kiosk, NONE)) {
                if (lease.group().equals("ho-tich")) {
                    for (int number = lease.from(); number <= lease.to(); number++) {
                        assertThat(given.add(number)).as("%d", number).isTrue();
                    }
                }
            }
        }
        // A quarter of 999, however often it asks; the next day begins anew.
        assertThat(given).hasSize(249);
        at("2026-12-17T08:00");
        assertThat(lease(kiosk, "ho-tich").to()).isEqualTo(999);
    }

    @Test
    void leasesOnlyWhatIsNeededAndOnlyToKiosks() {
        assertThat(numbers.lease(desk, kiosk, Map.of("ho-tich", LeasedNumbers.ENOUGH, "dat-dai", 9)))
                .extracting(NumberLease::group)
                .containsExactly("dat-dai");
        for (String token : new String[] {null, "", "x", kiosk + "x"}) {
            assertThatThrownBy(() -> numbers.lease(desk, token, NONE)).isInstanceOf(KioskUnknown.class);
        }
        configure(List.of(CIVIL, LAND), new CallRules(2, 3, CallRules.Midday.CARRY, true, 3), Map.of());
        assertThat(numbers.lease(desk, kiosk, NONE)).isEmpty();
        configure(List.of(CIVIL, LAND), CallRules.USUAL, Map.of());
        Halls.Opened opened = halls.open(desk, PIN, kiosk);
        halls.setClosed(desk, kiosk, opened.pass(), true);
        assertThat(numbers.lease(desk, kiosk, NONE)).isEmpty();
    }

    @Test
    void leasesNoMoreThanKiosksMayGiveOutThatDay() {
        configure(List.of(CIVIL, LAND), CallRules.USUAL, Map.of(TicketChannel.KIOSK, 12));
        take("ho-tich");
        List<NumberLease> leased = new ArrayList<>(numbers.lease(desk, kiosk, NONE));
        leased.addAll(numbers.lease(desk, kiosk, NONE));
        assertThat(leased.stream()
                        .mapToInt(lease -> lease.to() - lease.from() + 1)
                        .sum())
                .isEqualTo(11);
    }

    @Test
    void whoTookANumberWithoutALineStandsWhereTheyWouldHaveStood() {
        NumberLease lease = lease(kiosk, "ho-tich");
        at("2026-12-16T08:10");
        take("ho-tich");
        at("2026-12-16T08:30");
        take("ho-tich");
        at("2026-12-16T09:00");
        // Sent in another order than taken; the clock of the machine says nothing but how long ago it was.
        assertThat(handIn(
                        given(lease, 982, 20),
                        new OfflineTake(lease.token(), 981, "elderly", Duration.ofMinutes(40)),
                        given(lease, 980, 50)))
                .containsOnly(Outcome.IN_LINE);
        assertThat(ticket("A980").place())
                .isEqualTo(ticket("A980").issuedAt())
                .isEqualTo(Instant.parse("2026-12-16T01:10:00Z"));
        assertThat(ticket("A981").priority()).isEqualTo(Priority.ELDERLY);
        assertThat(ticket("A980").channel()).isEqualTo(TicketChannel.KIOSK);
        assertThat(List.of(next(), next(), next(), next(), next(), next()))
                .containsExactly("A981", "A001", "A980", "A002", "A982", "null");
    }

    @Test
    void handedInAgainItIsTheSameTicket() throws Exception {
        NumberLease lease = lease(kiosk, "ho-tich");
        at("2026-12-16T08:20");
        Together.run(6, turn -> handIn(given(lease, 980, 10), given(lease, 981, 5)));
        // The answer was lost, and the machine was restarted with a clock of its own.
        assertThat(handIn(given(lease, 980, 0))).containsExactly(Outcome.IN_LINE);
        assertThat(jdbc.sql("select label from frontdesk.ticket where desk = ? order by id")
                        .param(desk.value())
                        .query(String.class)
                        .list())
                .containsExactly("A980", "A981");
        assertThat(ticket("A980").place()).isEqualTo(Instant.parse("2026-12-16T01:10:00Z"));
        next();
        assertThat(handIn(given(lease, 980, 0))).containsExactly(Outcome.IN_LINE);
        assertThat(ticket("A980").state()).isEqualTo(TicketState.CALLED);
    }

    @Test
    void refusesNumbersThatNobodyLeased() {
        NumberLease lease = lease(kiosk, "ho-tich");
        AgencyId elsewhere = agencies.centreOf(
                        agencies.listCommuneCommittees().getFirst().id())
                .id();
        assertThat(handIn(
                        given(lease, 979, 0),
                        given(lease, 1000, 0),
                        given(lease, -1, 0),
                        new OfflineTake("forged", 980, "", Duration.ZERO),
                        new OfflineTake("", 980, "", Duration.ZERO)))
                .containsOnly(Outcome.REFUSED);
        assertThat(numbers.handIn(elsewhere, List.of(given(lease, 980, 0)), Actor.ANONYMOUS))
                .containsExactly(Outcome.REFUSED);
        assertThat(rows.listActive(desk, VietnamTime.dateOf(clock.instant()))).isEmpty();
        assertThat(numbers.listKept(desk, Actor.SYSTEM)).isEmpty();
        // What is wrong with one takes nothing from the others, nor does a word that nobody knows.
        assertThat(handIn(given(lease, 979, 0), new OfflineTake(lease.token(), 980, "'; drop", Duration.ofDays(4000))))
                .containsExactly(Outcome.REFUSED, Outcome.IN_LINE);
        // Nobody took it before it was leased.
        assertThat(ticket("A980").place()).isEqualTo(Instant.parse("2026-12-16T01:00:00Z"));
    }

    @Test
    void whatComesWhenItsDayIsOverIsKeptForReception() {
        NumberLease lease = lease(kiosk, "ho-tich");
        at("2026-12-17T07:40");
        assertThat(handIn(given(lease, 980, 900), given(lease, 981, 5))).containsOnly(Outcome.KEPT);
        assertThat(handIn(given(lease, 980, 900))).containsExactly(Outcome.KEPT);
        assertThat(rows.listActive(desk, VietnamTime.dateOf(clock.instant()))).isEmpty();
        List<KeptNumber> kept = numbers.listKept(desk, Actor.SYSTEM);
        assertThat(kept).extracting(KeptNumber::label).containsExactly("A980", "A981");
        assertThat(kept).extracting(KeptNumber::problem).containsOnly(KeptNumber.Problem.DAY_OVER);
        assertThat(kept).extracting(KeptNumber::today).containsOnly(false);
        long id = kept.getFirst().id();
        assertThatThrownBy(() -> numbers.accept(desk, id, "ho-tich", Actor.SYSTEM))
                .isInstanceOf(OfflineNumberGone.class);
        assertThatThrownBy(() -> numbers.dismiss(desk, id, Actor.ANONYMOUS)).isInstanceOf(NotYourFrontDesk.class);
        numbers.dismiss(desk, id, Actor.SYSTEM);
        assertThat(numbers.listKept(desk, Actor.SYSTEM))
                .extracting(KeptNumber::label)
                .containsExactly("A981");
        assertThatThrownBy(() -> numbers.dismiss(desk, id, Actor.SYSTEM)).isInstanceOf(OfflineNumberGone.class);
    }

    @Test
    void whoseGroupIsGoneKeepsThePlaceUntilReceptionNamesAnother() {
        NumberLease lease = lease(kiosk, "dat-dai");
        configure(List.of(CIVIL), CallRules.USUAL, Map.of());
        at("2026-12-16T08:30");
        take("ho-tich");
        at("2026-12-16T08:40");
        assertThat(handIn(given(lease, lease.from(), 25))).containsExactly(Outcome.KEPT);
        KeptNumber kept = numbers.listKept(desk, Actor.SYSTEM).getFirst();
        assertThat(kept.problem()).isEqualTo(KeptNumber.Problem.GROUP_GONE);
        assertThatThrownBy(() -> numbers.accept(desk, kept.id(), "dat-dai", Actor.SYSTEM))
                .isInstanceOf(GroupUnknown.class);
        assertThat(numbers.accept(desk, kept.id(), "ho-tich", Actor.SYSTEM).label())
                .isEqualTo(kept.label());
        assertThat(numbers.listKept(desk, Actor.SYSTEM)).isEmpty();
        assertThat(List.of(next(), next())).containsExactly(kept.label(), "A001");
        assertThat(handIn(given(lease, lease.from(), 25))).containsExactly(Outcome.IN_LINE);
    }

    @Test
    void whoseNumberSomebodyElseHasGetsANewOneInTheOldPlace() {
        NumberLease lease = lease(kiosk, "ho-tich");
        // The ranges were changed while the line was broken, and somebody has number A980 already.
        jdbc.sql("update frontdesk.ticket set label = 'A980' where id = ?")
                .param(take("ho-tich").id())
                .update();
        // So was the number that would be drawn next.
        jdbc.sql("update frontdesk.ticket set label = 'A003' where id = ?")
                .param(take("ho-tich").id())
                .update();
        at("2026-12-16T08:10");
        assertThat(handIn(given(lease, 980, 9))).containsExactly(Outcome.KEPT);
        KeptNumber kept = numbers.listKept(desk, Actor.SYSTEM).getFirst();
        Ticket ticket = numbers.accept(desk, kept.id(), "ho-tich", Actor.SYSTEM);
        assertThat(ticket.label()).isEqualTo("A004");
        assertThat(ticket.place()).isEqualTo(Instant.parse("2026-12-16T01:01:00Z"));
    }

    @Test
    void aNumberTakenInTheMorningEndsWithItWhereTicketsDo() {
        configure(List.of(CIVIL, LAND), new CallRules(2, 3, CallRules.Midday.END, false, 3), Map.of());
        NumberLease lease = lease(kiosk, "ho-tich");
        at("2026-12-16T14:00");
        handIn(given(lease, 980, 300), given(lease, 981, 10));
        assertThat(next()).isEqualTo("A981");
        assertThat(ticket("A980").state()).isEqualTo(TicketState.MISSED);
    }

    @Test
    void answersAMachineOverTheWeb() {
        String home = "/ki-ot/" + desk.value() + "/ngoai-tuyen";
        jakarta.servlet.http.Cookie cookie = new jakarta.servlet.http.Cookie("mc-kiosk", kiosk);
        assertThat(http.get().uri(home))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.csrf.header")
                .asString()
                .isNotEmpty();
        assertThat(http.post()
                        .uri(home + "/so")
                        .cookie(cookie)
                        .with(OwnForm.csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"left\": {\"dat-dai\": 10}}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.leases[0].to")
                .isEqualTo(999);
        assertThat(http.post()
                        .uri(home + "/so")
                        .with(OwnForm.csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"left\": {}}"))
                .hasStatus(403);
        NumberLease lease = lease(kiosk, "ho-tich");
        assertThat(http.post()
                        .uri(home + "/nop")
                        .with(OwnForm.csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"takes": [{"token": "%s", "number": %d, "priority": "MERIT", "ago": -5},
                                           {"token": "x", "number": 1, "ago": 9223372036854775807}]}
                                """.formatted(lease.token(), lease.from())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcomes")
                .asArray()
                .containsExactly("IN_LINE", "REFUSED");
        for (String hostile : List.of(
                "[]",
                "{\"takes\": 7}",
                "{\"takes\": [null]}",
                "{\"takes\": [{}]}",
                "{\"takes\": [" + String.join(",", Collections.nCopies(201, "{\"token\": \"x\"}")) + "]}")) {
            assertThat(http.post()
                            .uri(home + "/nop")
                            .with(OwnForm.csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(hostile))
                    .as(hostile.length() > 60 ? "many" : hostile)
                    .hasStatus4xxClientError();
        }
    }

    @Test
    void keepsNoSecretAsItIs() {
        NumberLease lease = lease(kiosk, "ho-tich");
        assertThat(jdbc.sql("select count(*) from frontdesk.number_lease where token = ?")
                        .param(lease.token())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
