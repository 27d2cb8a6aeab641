package vn.motcua.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.platform.security.OwnForm.csrf;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.RoomTest;
import vn.motcua.notifications.LeftBehind;
import vn.motcua.notifications.Message;
import vn.motcua.notifications.Notice;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.notifications.SampleKinds;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** What an administrator sees of channels, and how the words of a notice are changed. */
@RoomTest
@Import(SampleKinds.class)
class OutboxPagesTest {

    private static final Actor ADMINISTRATOR =
            new Actor(Actor.Kind.STAFF, 1, "Nguyễn Quản Trị", Set.of(new Actor.Grant("ADMINISTRATOR", 1)));
    private static final String WORDS = "/quan-tri/thong-bao/loi/dossiers.accepted";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Notifications notifications;

    @Autowired
    LeftBehind leftBehind;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    Scheduler scheduler;

    @BeforeEach
    void startEmpty() {
        jdbc.sql("delete from notifications.delivery").update();
        jdbc.sql("delete from notifications.words").update();
        jdbc.sql("insert into platform.revision (topic, number) values ('notices', nextval('platform.revision_number'))"
                        + " on conflict (topic) do update set number = excluded.number")
                .update();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(SignedIn.as(ADMINISTRATOR)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(SignedIn.as(ADMINISTRATOR)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String day(int later) {
        return VietnamTime.date(LocalDate.now(VietnamTime.ZONE).plusDays(later));
    }

    private long left(String state) {
        notifications.send(Recipient.phone("+84905123456"), Message.of("Hồ sơ đã có kết quả", "Mời đến nhận"));
        jdbc.sql("update notifications.delivery set state = ?, attempts = 8, last_error = '0x58 throttled'")
                .param(state)
                .update();
        return jdbc.sql("select max(id) from notifications.delivery")
                .query(Long.class)
                .single();
    }

    @Test
    void saysWhichChannelsEndInTheConsole() {
        assertThat(get("/quan-tri/thong-bao"))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa cấu hình", "motcua.notifications.mail.host", "motcua.notifications.sms.host")
                .contains("Không có tin nào bị bỏ.");
    }

    @Test
    void aDeadMessageIsSentAgainAndItsAddressIsHalfHidden() {
        long id = left("DEAD");
        assertThat(get("/quan-tri/thong-bao"))
                .bodyText()
                .contains("Hồ sơ đã có kết quả", "+8490***456", "0x58 throttled", "đã thử 8 lần")
                .doesNotContain("+84905123456", "Mời đến nhận");

        assertThat(post("/quan-tri/thong-bao/" + id + "/gui-lai")).hasStatus3xxRedirection();

        assertThat(leftBehind.list(LeftBehind.State.WAITING)).hasSize(1).allMatch(one -> one.attempts() == 0);
        assertThat(post("/quan-tri/thong-bao/" + id + "/gui-lai")).hasStatus(404);
    }

    @Test
    void allDeadOfAChannelAreSentAgainButNoUnclearOne() {
        left("DEAD");
        left("DEAD");
        assertThat(post("/quan-tri/thong-bao/gui-lai", "kenh", "CONSOLE")).hasStatus3xxRedirection();
        assertThat(leftBehind.list(LeftBehind.State.WAITING)).hasSize(2);

        long unclear = left("UNCLEAR");
        assertThat(post("/quan-tri/thong-bao/gui-lai", "kenh", "CONSOLE")).hasStatus3xxRedirection();
        assertThat(leftBehind.list(LeftBehind.State.UNCLEAR)).isNotEmpty();
        assertThat(get("/quan-tri/thong-bao")).bodyText().contains("không tự gửi lại", "Coi là đã đến");
        assertThat(post("/quan-tri/thong-bao/" + unclear + "/da-den")).hasStatus3xxRedirection();
        assertThat(leftBehind.list(LeftBehind.State.SENT)).hasSize(1);
    }

    @Test
    void newWordsHoldFromTheirDayOnAndWhatWasToldStays() {
        Recipient lan = Recipient.citizen(9_500, null);
        notifications.tell(lan, told("A-1"));
        assertThat(get(WORDS)).bodyText().contains("Lời có sẵn của phần mềm", "{henTra}", "H17.104-261122-0007");
        assertThat(post(
                        WORDS + "/sua",
                        "oTITLE",
                        "Phường đã nhận {maHoSo}",
                        "oINBOX",
                        "{thuTuc}.\r\n\r\nHẹn {henTra}.",
                        "oMAIL",
                        "",
                        "oBRIEF",
                        "Đã nhận {maHoSo}.",
                        "ngayHieuLuc",
                        day(0)))
                .hasStatus3xxRedirection();

        jdbc.sql("select pg_sleep(1.1)").query().singleRow();
        notifications.tell(lan, told("A-2"));
        assertThat(notifications.listInbox(lan, 0, 5))
                .extracting(line -> line.message().subject())
                .containsExactly("Phường đã nhận A-2", "Hồ sơ A-1 được tiếp nhận");
        assertThat(notifications.listInbox(lan, 0, 1).getFirst().message().body())
                .isEqualTo("Đăng ký khai sinh.\nHẹn thứ Sáu.");
        assertThat(get(WORDS)).bodyText().contains("Nguyễn Quản Trị", "Như trong hộp thư trên Một Cửa.");
    }

    @Test
    void wordsOfTomorrowDoNotHoldToday() {
        assertThat(post(WORDS + "/sua", "oTITLE", "Mai", "oINBOX", "Mai", "oBRIEF", "Mai", "ngayHieuLuc", day(1)))
                .hasStatus3xxRedirection();
        jdbc.sql("select pg_sleep(1.1)").query().singleRow();
        Recipient lan = Recipient.citizen(9_501, null);

        notifications.tell(lan, told("A-3"));

        assertThat(notifications.listInbox(lan, 0, 1).getFirst().message().subject())
                .isEqualTo("Hồ sơ A-3 được tiếp nhận");
        assertThat(get("/quan-tri/thong-bao/loi")).hasStatusOk().bodyText().contains("Hồ sơ được tiếp nhận");
    }

    @Test
    void unknownBlanksAreRefusedAndNothingTypedIsLost() {
        for (String path : List.of("/sua", "/xem-thu")) {
            assertThat(post(
                            WORDS + path,
                            "oTITLE",
                            "Chào {tenNguoiNop}",
                            "oINBOX",
                            "Dở {maHoSo",
                            "oBRIEF",
                            " ",
                            "ngayHieuLuc",
                            day(0)))
                    .hasStatus(422)
                    .bodyText()
                    .contains(
                            "không có chỗ điền {tenNguoiNop} cho việc này",
                            "có dấu ngoặc nhọn bị thiếu nửa kia",
                            "Tin nhắn và thông báo trình duyệt: hãy viết nội dung",
                            "value=\"Chào {tenNguoiNop}\"");
        }
        assertThat(post(WORDS + "/sua", "oTITLE", "A", "oINBOX", "B", "oBRIEF", "C", "ngayHieuLuc", "01/01/2020"))
                .hasStatus(422)
                .bodyText()
                .contains("phải từ hôm nay trở đi");
    }

    @Test
    void thePreviewFillsInExamples() {
        assertThat(post(
                        WORDS + "/xem-thu",
                        "oTITLE",
                        "Đã nhận {maHoSo}",
                        "oINBOX",
                        "Hẹn {henTra}",
                        "oBRIEF",
                        "Nhận {maHoSo}"))
                .hasStatusOk()
                .bodyText()
                .contains("Xem thử với số liệu ví dụ", "Đã nhận H17.104-261122-0007", "Hẹn 16:30, thứ Sáu 27/11/2026");
    }

    @Test
    void onlyAdministratorsSeeThem() {
        Actor officer =
                new Actor(Actor.Kind.STAFF, 2, "Bùi Thị Giang", Set.of(new Actor.Grant("RECEPTION_OFFICER", 1)));
        assertThat(mvc.get().uri("/quan-tri/thong-bao").with(SignedIn.as(officer)))
                .hasStatus(403);
        assertThat(get("/quan-tri/thong-bao/loi/khong.co")).hasStatus(404);
    }

    private static Notice told(String code) {
        return new Notice(
                "dossiers.accepted",
                code,
                Map.of("maHoSo", code, "thuTuc", "Đăng ký khai sinh", "henTra", "thứ Sáu"),
                null);
    }
}
