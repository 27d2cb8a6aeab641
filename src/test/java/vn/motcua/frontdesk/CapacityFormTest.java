package vn.motcua.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.RoomTest;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.OwnForm;
import vn.motcua.platform.security.SignedIn;

/** How many tickets a centre gives out in a day, set by its administrator on the page of its configuration. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@ActiveProfiles("simulation")
class CapacityFormTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Centres centres;

    @Autowired
    Tickets tickets;

    @Autowired
    Agencies agencies;

    @Autowired
    StaffMembers staff;

    @Autowired
    StaffAccounts accounts;

    private AgencyId desk;
    private Actor administrator;

    @BeforeEach
    void aCentreOfItsOwn() {
        desk = agencies.centreOf(OneCentre.nextCommittee(agencies).id()).id();
        centres.configure(
                desk,
                new CentreConfig(
                        List.of(new ServiceGroup("ho-tich", "Hộ tịch", null, "A", 1, 999, 10)),
                        List.of(new CounterSetup(1, "", List.of("ho-tich"))),
                        null,
                        CallRules.USUAL,
                        Map.of(TicketChannel.API, 7)),
                Actor.SYSTEM);
        StaffId id = staff.enrol(new NewStaffMember("suc-chua." + desk, "Trần Thị Sức", "Quản trị", desk, null, null));
        staff.grant(id, new RoleGrant(Role.ADMINISTRATOR, desk, LocalDate.of(2025, 7, 1), null));
        accounts.open(List.of(staff.get(id)));
        administrator = new Actor(
                Actor.Kind.STAFF,
                id.value(),
                "Trần Thị Sức",
                Set.of(new Actor.Grant(Role.ADMINISTRATOR.name(), desk.value())));
    }

    private MvcTestResult save(Map<String, String> capacity) {
        var request = http.post()
                .uri("/quan-tri/quay-tiep-dan/" + desk.value())
                .with(SignedIn.as(administrator))
                .with(OwnForm.csrf())
                .param("linhVuc", "ho-tich | Hộ tịch | A | 1-999 | 10")
                .param("quay", "1 | | ho-tich")
                .param("uuTienLienTiep", "2")
                .param("soLanGoi", "3")
                .param("baoTruoc", "3")
                .param("giuCho", "10")
                .param("quaGio", "15");
        capacity.forEach(request::param);
        return request.exchange();
    }

    private Map<TicketChannel, Integer> capacity() {
        return centres.get(desk).config().capacity();
    }

    @Test
    void whatIsTypedHoldsFromTheNextTicketOn() {
        assertThat(save(Map.of("sucChua-KIOSK", " 1 ", "sucChua-WEB", "0", "sucChua-API", "")))
                .hasStatus3xxRedirection();
        assertThat(capacity()).isEqualTo(Map.of(TicketChannel.KIOSK, 1, TicketChannel.WEB, 0));
        tickets.issue(desk, NewTicket.walkIn("ho-tich", TicketChannel.KIOSK, null), Actor.SYSTEM);
        assertThatThrownBy(
                        () -> tickets.issue(desk, NewTicket.walkIn("ho-tich", TicketChannel.KIOSK, null), Actor.SYSTEM))
                .isInstanceOf(ChannelFull.class);
        tickets.issue(desk, NewTicket.walkIn("ho-tich", TicketChannel.RECEPTION, null), Actor.SYSTEM);
        assertThat(http.get().uri("/quan-tri/quay-tiep-dan/" + desk.value()).with(SignedIn.as(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"sucChua-KIOSK\" type=\"text\" value=\"1\"")
                .contains("name=\"sucChua-WEB\" type=\"text\" value=\"0\"")
                .contains("name=\"sucChua-API\" type=\"text\" value=\"\"");
    }

    @Test
    void whatWasNotSentStaysAsItIs() {
        assertThat(save(Map.of("sucChua-KIOSK", "30"))).hasStatus3xxRedirection();
        assertThat(capacity()).isEqualTo(Map.of(TicketChannel.KIOSK, 30, TicketChannel.API, 7));
    }

    @Test
    void refusesWhatIsNoNumberBesideItsFieldAndKeepsWhatWasTyped() throws Exception {
        for (String wrong : List.of("-1", "nhiều", "1.5", "123456")) {
            MvcTestResult answer = save(Map.of("sucChua-KIOSK", wrong, "sucChua-WEB", "40"));
            assertThat(answer).as(wrong).hasStatus(422);
            assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .contains(
                            "value=\"" + wrong + "\"",
                            "value=\"40\"",
                            "số nguyên từ 0 đến 99999",
                            "href=\"#f-sucChua-KIOSK\"");
        }
        assertThat(capacity()).isEqualTo(Map.of(TicketChannel.API, 7));
    }
}
