package vn.motcua.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.RoomTest;
import vn.motcua.notifications.Message;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

@RoomTest
class InboxTest {

    private static final AtomicLong PEOPLE = new AtomicLong(100);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Notifications notifications;

    private Actor lan;
    private Recipient inbox;

    @BeforeEach
    void somebodyNew() {
        lan = new Actor(Actor.Kind.CITIZEN, PEOPLE.incrementAndGet(), "Trần Thị Lan", Set.of());
        inbox = Recipient.citizen(lan.id(), null);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(SignedIn.as(lan)).exchange();
    }

    private void send(String subject) {
        notifications.send(inbox, new Message(subject, "Hẹn trả <b>thứ Sáu</b>.", "/ho-so/H17.115-261201-0001"));
    }

    @Test
    void saysWhatWillComeWhenThereIsNothing() {
        assertThat(get("/thong-bao")).hasStatusOk().bodyText().contains("Chưa có thông báo nào");
    }

    @Test
    void marksWhatIsNewAndOpensIt() {
        send("Hồ sơ được tiếp nhận");
        long id = notifications.listInbox(inbox, 0, 1).getFirst().id();
        assertThat(get("/thong-bao"))
                .bodyText()
                .contains("Bạn có 1 thông báo chưa đọc", "Mới", "href=\"/thong-bao/" + id + "\"")
                .doesNotContain("<b>thứ Sáu");

        assertThat(get("/thong-bao/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Hồ sơ được tiếp nhận", "href=\"/ho-so/H17.115-261201-0001\"");

        assertThat(notifications.unreadCount(inbox)).isZero();
        assertThat(get("/thong-bao")).bodyText().contains("Bạn đã đọc hết thông báo");
    }

    @Test
    void neverOpensAnothersMessage() {
        send("Của Lan");
        long id = notifications.listInbox(inbox, 0, 1).getFirst().id();
        Actor officer = new Actor(Actor.Kind.STAFF, lan.id(), "Bùi Thị Giang", Set.of());

        assertThat(mvc.get().uri("/thong-bao/" + id).with(SignedIn.as(officer)))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("Của Lan");
        assertThat(mvc.get().uri("/thong-bao/" + id)).hasStatus3xxRedirection();
        assertThat(get("/thong-bao/abc")).hasStatus(400);
        assertThat(notifications.unreadCount(inbox)).isEqualTo(1);
    }

    @Test
    void showsTwentyOnAPageAndToleratesAnyPageNumber() {
        for (int number = 1; number <= 21; number++) {
            send("Tin số " + number + ".");
        }
        assertThat(get("/thong-bao"))
                .bodyText()
                .contains("Tin số 21.", "?trang=2")
                .doesNotContain("Tin số 1.");
        assertThat(get("/thong-bao?trang=2")).bodyText().contains("Tin số 1.").doesNotContain("Tin số 21.");
        assertThat(get("/thong-bao?trang=999999999")).hasStatusOk().bodyText().contains("Tin số 1.");
        assertThat(get("/thong-bao?trang=-1")).hasStatusOk();
    }

    @Test
    void marksAllAsRead() {
        send("Một");
        send("Hai");
        assertThat(mvc.post().uri("/thong-bao/da-doc").with(csrf()).with(SignedIn.as(lan)))
                .hasStatus3xxRedirection();
        assertThat(notifications.unreadCount(inbox)).isZero();
        assertThat(mvc.post().uri("/thong-bao/da-doc").with(SignedIn.as(lan))).hasStatus(403);
    }
}
