package vn.motcua.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.RoomTest;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.printing.PrinterAddressUnfit;
import vn.motcua.frontdesk.printing.PrinterAway;
import vn.motcua.frontdesk.printing.Slip;
import vn.motcua.platform.SimulatedClock;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/** Kiosks that staff opened with their code, and the printer that only those use. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@ActiveProfiles("simulation")
class HallsTest {

    private static final String PIN = "482615";
    private static final Slip SLIP = new Slip("Trung tâm", "Số", "A001", "Hộ tịch", List.of(), "", List.of());

    /** A printer on this machine, for all tests. */
    private static final ServerSocket PRINTER = printer();

    private static final AtomicInteger SLIPS = new AtomicInteger();

    @Autowired
    Halls halls;

    @Autowired
    Centres centres;

    @Autowired
    Tickets tickets;

    @Autowired
    Agencies agencies;

    @Autowired
    SimulatedClock clock;

    @Autowired
    JdbcClient jdbc;

    private AgencyId desk;

    private static ServerSocket printer() {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.startVirtualThread(() -> {
                while (true) {
                    try (Socket line = server.accept()) {
                        if (line.getInputStream().readAllBytes().length > 500) {
                            SLIPS.incrementAndGet();
                        }
                    } catch (IOException over) {
                        return;
                    }
                }
            });
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void thePrinterMayBeWrittenTo(DynamicPropertyRegistry registry) {
        registry.add("motcua.frontdesk.printers.networks", () -> "127.0.0.0/8,10.0.0.0/8");
        registry.add("motcua.frontdesk.printers.ports", () -> PRINTER.getLocalPort() + ",9");
        registry.add("motcua.frontdesk.printers.answer-within", () -> "100ms");
    }

    @BeforeEach
    void aHallOfItsOwn() {
        at("2026-12-16T08:00");
        desk = agencies.centreOf(OneCentre.nextCommittee(agencies).id()).id();
        centres.configure(
                desk,
                new CentreConfig(
                        List.of(new ServiceGroup("ho-tich", "Hộ tịch", null, "A", 1, 999, 10)),
                        List.of(new CounterSetup(1, "", List.of("ho-tich"))),
                        null,
                        CallRules.USUAL,
                        Map.of()),
                Actor.SYSTEM);
        halls.configure(desk, "127.0.0.1:" + PRINTER.getLocalPort(), 384, PIN, Actor.SYSTEM);
        SLIPS.set(0);
    }

    @AfterEach
    void noKioskStays() {
        jdbc.sql("delete from frontdesk.kiosk where desk = ?")
                .param(desk.value())
                .update();
    }

    private void at(String local) {
        clock.setTo(LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant());
    }

    private Ticket take() {
        return tickets.issue(desk, NewTicket.walkIn("ho-tich", TicketChannel.KIOSK, null), Actor.SYSTEM)
                .ticket();
    }

    private static void printedSoon(int slips) throws InterruptedException {
        for (int i = 0; i < 100 && SLIPS.get() < slips; i++) {
            Thread.sleep(20);
        }
        assertThat(SLIPS).hasValue(slips);
    }

    @Test
    void printsOnlyFromAMachineThatStaffOpened() throws Exception {
        Ticket ticket = take();
        for (String token : new String[] {null, "", "x", "' or 1=1--"}) {
            assertThatThrownBy(() -> halls.print(desk, token, ticket.key(), SLIP))
                    .isInstanceOf(KioskUnknown.class);
        }
        Halls.Opened opened = halls.open(desk, " 482615 ", null);
        for (int i = 0; i < Halls.PRINTS; i++) {
            halls.print(desk, opened.token(), ticket.key(), SLIP);
        }
        printedSoon(3);
        assertThatThrownBy(() -> halls.print(desk, opened.token(), ticket.key(), SLIP))
                .isInstanceOf(SlipPrintedEnough.class);
        assertThat(halls.findKiosk(desk, opened.token()).orElseThrow().slips()).isEqualTo(3);
        halls.changePaper(desk, opened.token(), opened.pass());
        assertThat(halls.findKiosk(desk, opened.token()).orElseThrow().slips()).isZero();

        Ticket old = take();
        at("2026-12-16T08:16");
        assertThatThrownBy(() -> halls.print(desk, opened.token(), old.key(), SLIP))
                .isInstanceOf(SlipPrintedEnough.class);
        // Nor a ticket of another hall, whoever holds it.
        AgencyId elsewhere = agencies.centreOf(
                        agencies.listCommuneCommittees().getFirst().id())
                .id();
        assertThatThrownBy(() -> halls.print(elsewhere, opened.token(), old.key(), SLIP))
                .isInstanceOf(KioskUnknown.class);
    }

    @Test
    void aPrinterThatIsAwayTakesNoSlipAway() throws Exception {
        Halls.Opened opened = halls.open(desk, PIN, null);
        Ticket ticket = take();
        halls.configure(desk, "127.0.0.1:9", 576, "", Actor.SYSTEM);
        for (int i = 0; i < Halls.PRINTS + 2; i++) {
            assertThatThrownBy(() -> halls.print(desk, opened.token(), ticket.key(), SLIP))
                    .isInstanceOf(PrinterAway.class);
        }
        halls.configure(desk, "127.0.0.1:" + PRINTER.getLocalPort(), 576, "", Actor.SYSTEM);
        halls.print(desk, opened.token(), ticket.key(), SLIP);
        printedSoon(1);
        halls.configure(desk, "", 576, "", Actor.SYSTEM);
        assertThatThrownBy(() -> halls.print(desk, opened.token(), ticket.key(), SLIP))
                .isInstanceOf(PrinterMissing.class);
    }

    @Test
    void locksTheCodeAfterSomeWrongOnes() {
        String kiosk = halls.open(desk, PIN, null).token();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> halls.open(desk, "000001", null)).isInstanceOf(KioskPinWrong.class);
        }
        assertThatThrownBy(() -> halls.open(desk, PIN, null))
                .isInstanceOf(KioskPinLocked.class)
                .hasMessageContaining("10");
        // Strangers lock no kiosk, and a kiosk locks itself alone.
        assertThat(halls.open(desk, PIN, kiosk).token()).isEqualTo(kiosk);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> halls.open(desk, "000002", kiosk)).isInstanceOf(KioskPinWrong.class);
        }
        assertThatThrownBy(() -> halls.open(desk, PIN, kiosk)).isInstanceOf(KioskPinLocked.class);
        at("2026-12-16T08:11");
        assertThat(halls.open(desk, PIN, kiosk).token()).isEqualTo(kiosk);
        assertThat(halls.open(desk, PIN, null).pass()).hasSize(32);
    }

    @Test
    void letsStaffWorkForThreeMinutesAtTheirMachineAlone() {
        Halls.Opened opened = halls.open(desk, PIN, null);
        Halls.Opened other = halls.open(desk, PIN, null);
        assertThat(other.token()).isNotEqualTo(opened.token());
        assertThatThrownBy(() -> halls.setClosed(desk, other.token(), opened.pass(), true))
                .isInstanceOf(KioskUnknown.class);
        halls.setClosed(desk, opened.token(), opened.pass(), true);
        assertThat(halls.findKiosk(desk, opened.token()).orElseThrow().closed()).isTrue();
        assertThat(halls.findKiosk(desk, other.token()).orElseThrow().closed()).isFalse();
        at("2026-12-16T08:04");
        assertThatThrownBy(() -> halls.setClosed(desk, opened.token(), opened.pass(), false))
                .isInstanceOf(KioskUnknown.class);
        Halls.Opened again = halls.open(desk, PIN, opened.token());
        assertThat(again.token()).isEqualTo(opened.token());
        halls.changePaper(desk, again.token(), again.pass());
        assertThat(halls.findKiosk(desk, opened.token()).orElseThrow().closed()).isFalse();
        assertThat(halls.get(desk).kiosks()).isEqualTo(2);
    }

    @Test
    void makesEveryMachineAStrangerWithANewCode() {
        Halls.Opened opened = halls.open(desk, PIN, null);
        halls.configure(desk, "", 576, "739105", Actor.SYSTEM);
        assertThat(halls.findKiosk(desk, opened.token())).isEmpty();
        assertThatThrownBy(() -> halls.open(desk, PIN, null)).isInstanceOf(KioskPinWrong.class);
        halls.open(desk, "739105", null);
    }

    @Test
    void refusesCodesThatEverybodyGuessesAndPrintersElsewhere() {
        for (String pin : List.of("12345", "123456", "654321", "111111", "121212", "12ab56", "123456789")) {
            assertThatThrownBy(() -> halls.configure(desk, "", 576, pin, Actor.SYSTEM))
                    .as(pin)
                    .isInstanceOf(KioskPinUnfit.class);
        }
        assertThatThrownBy(() -> halls.configure(desk, "169.254.169.254:80", 576, "", Actor.SYSTEM))
                .isInstanceOf(PrinterAddressUnfit.class);
        assertThatThrownBy(() -> halls.configure(desk, "", 576, "", Actor.ANONYMOUS))
                .isInstanceOf(NotYourFrontDesk.class);
    }

    @Test
    void keepsNoSecretAsItIs() {
        Halls.Opened opened = halls.open(desk, PIN, null);
        assertThat(jdbc.sql("select pin from frontdesk.hall where desk = ?")
                        .param(desk.value())
                        .query(String.class)
                        .single())
                .startsWith("$2");
        assertThat(jdbc.sql("select count(*) from frontdesk.kiosk where token = ? or pass = ?")
                        .params(opened.token(), opened.pass())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
