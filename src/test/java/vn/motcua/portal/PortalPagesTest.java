package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.RoomTest;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.notifications.Message;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class PortalPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    Notifications notifications;

    private static Actor administratorOf(Agency place) {
        return new Actor(
                Actor.Kind.STAFF,
                7,
                "Trần Thị Lan",
                Set.of(new Actor.Grant("ADMINISTRATOR", place.id().value())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tro-giup", "/kha-nang-tiep-can", "/du-lieu-ca-nhan"})
    void explainsInBothLanguagesWithoutAMissingWord(String path) {
        assertThat(mvc.get().uri(path))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/tro-giup\"", "href=\"/kha-nang-tiep-can\"", "href=\"/du-lieu-ca-nhan\"")
                .doesNotContain("portal.", "platform.");
        assertThat(mvc.get().uri(path + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("On this page")
                .doesNotContain("portal.", "platform.", "{0}", "''");
    }

    /** Law 91/2025/QH15 on the protection of personal data: people are told what is kept and why. */
    @Test
    void namesTheLawOnPersonalData() {
        assertThat(mvc.get().uri("/du-lieu-ca-nhan")).bodyText().contains("91/2025/QH15");
    }

    @Test
    void showsTheNumberOfUnreadMessagesInTheHeader() {
        Actor lan = new Actor(Actor.Kind.CITIZEN, 901, "Trần Thị Lan", Set.of());
        assertThat(mvc.get().uri("/").with(SignedIn.as(lan)))
                .bodyText()
                .contains("href=\"/thong-bao\"")
                .doesNotContain("chưa đọc");

        notifications.send(Recipient.citizen(901, null), Message.of("Một", "Tin"));

        assertThat(mvc.get().uri("/").with(SignedIn.as(lan))).bodyText().contains("1<span", "chưa đọc");
        assertThat(mvc.get().uri("/")).bodyText().doesNotContain("/thong-bao");
    }

    @Test
    void reloadsAllDataAndShowsTheResult() {
        Actor administrator = administratorOf(agencies.getProvincialCommittee());
        MvcTestResult reloaded = mvc.post()
                .uri("/quan-tri/nap-lai-du-lieu")
                .with(csrf())
                .with(SignedIn.as(administrator))
                .exchange();
        assertThat(reloaded).hasStatus3xxRedirection();

        assertThat(mvc.get()
                        .uri("/quan-tri")
                        .with(SignedIn.as(administrator))
                        .cookie(reloaded.getResponse().getCookies()))
                .hasStatusOk()
                .bodyText()
                .contains("Đã nạp lại tất cả danh mục", "Xã, phường, đặc khu", "3.321");
    }

    @Test
    void leavesReloadingToTheProvince() {
        Actor commune = administratorOf(agencies.listCommuneCommittees().getFirst());
        assertThat(mvc.get().uri("/quan-tri").with(SignedIn.as(commune)))
                .hasStatusOk()
                .bodyText()
                .contains("3.321")
                .doesNotContain("Nạp lại tất cả");
        assertThat(mvc.post().uri("/quan-tri/nap-lai-du-lieu").with(csrf()).with(SignedIn.as(commune)))
                .hasStatus(403);
    }
}
