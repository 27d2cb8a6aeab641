package vn.motcua.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.RoomTest;
import vn.motcua.notifications.Delivery;
import vn.motcua.notifications.Habits;
import vn.motcua.notifications.LeftBehind;
import vn.motcua.notifications.Mailboxes;
import vn.motcua.notifications.Recipient;
import vn.motcua.notifications.SampleKinds;
import vn.motcua.notifications.Way;
import vn.motcua.notifications.Wishes;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

@RoomTest
@Import(SampleKinds.class)
class SettingsTest {

    private static final AtomicLong PEOPLE = new AtomicLong(9_000);
    private static final String PAGE = "/thong-bao/cai-dat";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Wishes wishes;

    @Autowired
    LeftBehind leftBehind;

    private Actor lan;
    private Recipient owner;

    @BeforeEach
    void somebodyNew() {
        lan = new Actor(Actor.Kind.CITIZEN, PEOPLE.incrementAndGet(), "Trần Thị Lan", Set.of());
        owner = Recipient.citizen(lan.id(), null);
    }

    private MvcTestResult get() {
        return mvc.get().uri(PAGE).with(SignedIn.as(lan)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(PAGE + path).with(SignedIn.as(lan)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String code() {
        Matcher code = Pattern.compile("\\d{6}").matcher(letters().getFirst().body());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private List<Delivery> letters() {
        return leftBehind.list(LeftBehind.State.WAITING).stream()
                .filter(letter -> letter.address().startsWith("lan" + lan.id()))
                .toList();
    }

    @Test
    void provesAMailboxByTheCodeThatWasSentThere() {
        assertThat(get())
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có hộp thư nào được xác nhận", "chưa nối với máy chủ thư");
        assertThat(post("/hop-thu", "thu", " lan" + lan.id() + "@thu.example ")).hasStatus3xxRedirection();
        assertThat(letters()).hasSize(1);
        assertThat(mailboxes.of(owner).isProven()).isFalse();
        assertThat(get()).bodyText().contains("Mã 6 số trong thư", "lan" + lan.id() + "@thu.example");

        assertThat(post("/hop-thu/ma", "ma", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("Mã không đúng hoặc đã hết hạn", "href=\"#f-ma\"");
        assertThat(post("/hop-thu/ma", "ma", code())).hasStatus3xxRedirection();
        assertThat(mailboxes.of(owner).address()).isEqualTo("lan" + lan.id() + "@thu.example");
        assertThat(post("/hop-thu/bo")).hasStatus3xxRedirection();
        assertThat(mailboxes.of(owner).isProven()).isFalse();
    }

    /** A stranger who guesses has five tries, and asks for no second code within a minute. */
    @Test
    void aCodeIsGuessedFiveTimesOnly() {
        post("/hop-thu", "thu", "lan" + lan.id() + "@thu.example");
        String code = code();
        for (int guess = 0; guess < 5; guess++) {
            post("/hop-thu/ma", "ma", "x");
        }
        assertThat(post("/hop-thu/ma", "ma", code)).hasStatus(422);
        assertThat(post("/hop-thu", "thu", "lan" + lan.id() + "@thu.example"))
                .hasStatus(422)
                .bodyText()
                .contains("Mã vừa được gửi");
    }

    @Test
    void refusesWhatIsNoAddressAndKeepsItInTheField() {
        for (String typed : List.of(
                "",
                "lan",
                "lan@",
                "lan@thu",
                "a b@thu.example",
                "Lan <lan@thu.example>",
                "lan@thu.example, minh@thu.example",
                "lan@thu.example\r\nBcc: x@y.example")) {
            assertThat(post("/hop-thu", "thu", typed))
                    .as(typed)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Địa chỉ thư điện tử chưa đúng");
        }
        assertThat(post("/hop-thu", "thu", "lan@thu")).bodyText().contains("value=\"lan@thu\"");
        assertThat(letters()).isEmpty();
    }

    @Test
    void keepsWhatSomebodyWantsToBeToldHowAndWhen() {
        assertThat(get()).bodyText().contains("Hồ sơ được tiếp nhận", "value=\"22:00\"", "Gấp");

        assertThat(post("", "bao", "dossiers.accepted:MAIL", "tu", "21h30", "den", "5", "gop", "7:30"))
                .hasStatus3xxRedirection();

        assertThat(wishes.waysOf(owner, SampleKinds.ACCEPTED)).containsExactly(Way.MAIL);
        assertThat(wishes.waysOf(owner, SampleKinds.REFUSED)).isEmpty();
        Habits habits = wishes.habitsOf(owner);
        assertThat(habits.quietFrom()).hasToString("21:30");
        assertThat(habits.quietTo()).hasToString("05:00");
        assertThat(habits.digestAt()).hasToString("07:30");
        assertThat(post("", "tu", "", "den", "", "gop", "")).hasStatus3xxRedirection();
        assertThat(wishes.habitsOf(owner)).isEqualTo(new Habits(null, null, null));
    }

    @Test
    void saysWhichTimeIsNoneAndLosesNothing() {
        assertThat(post("", "bao", "dossiers.accepted:SMS", "tu", "25:00", "den", "6:00", "gop", "sáng"))
                .hasStatus(422)
                .bodyText()
                .contains("Nhập giờ và phút", "value=\"25:00\"", "value=\"sáng\"", "href=\"#f-tu\"")
                .containsPattern("value=\"dossiers.accepted:SMS\" checked");
        assertThat(post("", "tu", "22", "den", "")).hasStatus(422).bodyText().contains("Nhập cả giờ bắt đầu");
    }

    @Test
    void anOfficerIsRemindedOfAMailboxThatNobodyProved() {
        Actor officer = new Actor(Actor.Kind.STAFF, PEOPLE.incrementAndGet(), "Bùi Thị Giang", Set.of());
        assertThat(mvc.get().uri("/thong-bao").with(SignedIn.as(officer)))
                .bodyText()
                .contains("Bạn chưa xác nhận hộp thư", "/thong-bao/cai-dat#hop-thu");
        assertThat(mvc.get().uri("/thong-bao").with(SignedIn.as(lan)))
                .bodyText()
                .doesNotContain("Bạn chưa xác nhận hộp thư");
        assertThat(mvc.get().uri(PAGE).with(SignedIn.as(officer)))
                .as("no phone of an officer is private")
                .bodyText()
                .doesNotContain(":SMS");
    }

    @Test
    void aBrowserThatNamesAMachineOfOursIsRefused() {
        assertThat(post("/trinh-duyet", "diaChi", "http://127.0.0.1:5432/", "khoa", "x", "biMat", "y"))
                .hasStatus(422)
                .bodyText()
                .contains("Trình duyệt này không dùng được");
        assertThat(mvc.get().uri("/thong-bao/trinh-duyet.js"))
                .hasStatusOk()
                .bodyText()
                .contains("push");
    }
}
