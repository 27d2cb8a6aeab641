package vn.motcua.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.RoomTest;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.OpeningHours;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** The forms of days and hours: good input, mistyped input, hostile input. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class CalendarFormsTest {

    private final int year = LocalDate.now(VietnamTime.ZONE).getYear();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Calendars calendars;

    @Autowired
    Agencies agencies;

    private Actor administrator;
    private Agency commune;

    @BeforeEach
    void signIn() {
        administrator = administratorOf(agencies.getProvincialCommittee());
        commune = agencies.listCommuneCommittees().getFirst();
    }

    @AfterEach
    void putTheHoursBack() {
        post("/quan-tri/lich/gio/" + commune.id().value() + "/xoa", Map.of("khoa", "nam__"));
    }

    private static Actor administratorOf(Agency place) {
        return new Actor(
                Actor.Kind.STAFF,
                7,
                "Trần Thị Lan",
                Set.of(new Actor.Grant("ADMINISTRATOR", place.id().value())));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(csrf()).with(SignedIn.as(administrator));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(SignedIn.as(administrator)).exchange();
    }

    private static Map<String, String> storm(String date) {
        return new HashMap<>(Map.of(
                "date", date,
                "kind", "EXCEPTIONAL_OFF",
                "name", "Nghỉ phòng chống bão <b>số 9</b>",
                "source", "Công điện 01/CĐ-UBND",
                "status", "CONFIRMED"));
    }

    @Test
    void addsADayHoweverTheDateIsTyped() {
        assertThat(post("/quan-tri/lich/them-ngay", storm("１５-10-" + (year + 1))))
                .hasStatus3xxRedirection();

        CalendarDay day = calendars.getDay(LocalDate.of(year + 1, 10, 15));
        assertThat(day.kind()).isEqualTo(CalendarDay.Kind.EXCEPTIONAL_OFF);
        assertThat(day.isConfirmed()).isTrue();
        assertThat(get("/quan-tri/lich/ngay/" + day.date()))
                .bodyText()
                .contains("&lt;b")
                .doesNotContain("<b>số");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatToDo() {
        Map<String, String> typed = storm("31/02/2027");
        typed.put("source", "  ");
        typed.put("kind", "x' or 1=1");

        MvcTestResult answer = post("/quan-tri/lich/them-ngay", typed);

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyText()
                .contains(
                        "Lỗi:",
                        "value=\"31/02/2027\"",
                        "Hãy nhập ngày/tháng/năm có thật",
                        "Hãy chọn loại ngày",
                        "Hãy điền văn bản quyết định",
                        "href=\"#f-date\"");
    }

    @Test
    void refusesAYearThatWasMistypedATextTooLongAndADayTwice() {
        assertThat(post("/quan-tri/lich/them-ngay", storm("15/10/2206")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy kiểm tra lại năm");
        Map<String, String> longOne = storm("14/10/" + (year + 1));
        longOne.put("name", "a".repeat(301));
        assertThat(post("/quan-tri/lich/them-ngay", longOne))
                .hasStatus(422)
                .bodyText()
                .contains("tối đa 300 ký tự");

        assertThat(post("/quan-tri/lich/them-ngay", storm("13/10/" + (year + 1))))
                .hasStatus3xxRedirection();
        assertThat(post("/quan-tri/lich/them-ngay", storm("13/10/" + (year + 1))))
                .hasStatus(422)
                .bodyText()
                .contains("đã có trong lịch", "href=\"#f-date\"");
    }

    @Test
    void swapsAWorkingDayForAWeeklyDayOffOnly() {
        Map<String, String> swap = storm("2/3/2027");
        swap.put("kind", "SWAP_OFF");
        assertThat(post("/quan-tri/lich/them-ngay", swap))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy nhập ngày làm bù");
        swap.put("paired", "3/3/2027");
        assertThat(post("/quan-tri/lich/them-ngay", swap))
                .hasStatus(422)
                .bodyText()
                .contains("vốn là ngày làm việc");

        swap.put("paired", "6/3/2027");
        assertThat(post("/quan-tri/lich/them-ngay", swap)).hasStatus3xxRedirection();

        assertThat(calendars.standard().isWorkingDay(LocalDate.of(2027, 3, 2))).isFalse();
        assertThat(calendars.standard().isWorkingDay(LocalDate.of(2027, 3, 6))).isTrue();
    }

    @Test
    void confirmsAProposedDayOnlyWithItsNotice() {
        String day = "/quan-tri/lich/ngay/2027-02-05";
        assertThat(get(day)).hasStatusOk().bodyText().contains("chưa quyết định", "Xác nhận ngày này");
        assertThat(post(day + "/xac-nhan", Map.of("source", "  ")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy điền văn bản");

        assertThat(post(day + "/xac-nhan", Map.of("source", "12/TB-BNV"))).hasStatus3xxRedirection();

        assertThat(calendars.getDay(LocalDate.of(2027, 2, 5)).source()).isEqualTo("12/TB-BNV");
        assertThat(calendars.standard().isWorkingDay(LocalDate.of(2027, 2, 5))).isFalse();
    }

    @Test
    void removesADayOnlyWithAReason() {
        String day = "/quan-tri/lich/ngay/2027-02-04";
        assertThat(post(day + "/xoa", Map.of())).hasStatus(422).bodyText().contains("Hãy điền lý do xóa");
        assertThat(post(day + "/xoa", Map.of("reason", "Không chọn phương án 1")))
                .hasStatus3xxRedirection();
        assertThat(get(day)).hasStatus(404);
        assertThat(post(day + "/xac-nhan", Map.of("source", "x"))).hasStatus(404);
        assertThat(get("/quan-tri/lich/ngay/hom-nay")).hasStatus(400);
        assertThat(get("/quan-tri/lich/ngay/+999999999-01-01")).hasStatus(404);
    }

    @Test
    void decidesManyProposedDaysAtOnceAndKeepsTheTicks() {
        MvcTestResult without = post("/quan-tri/lich/de-xuat", Map.of("ngay", "2027-02-09"));
        assertThat(without).hasStatus(422).bodyText().containsPattern("value=\"2027-02-09\" checked");
        assertThat(post("/quan-tri/lich/de-xuat", Map.of("ngay", "1/1/1", "source", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn ít nhất một ngày");

        var request = mvc.post().uri("/quan-tri/lich/de-xuat").with(csrf()).with(SignedIn.as(administrator));
        assertThat(request.param("ngay", "2027-02-09", "2027-02-10")
                        .param("source", "12/TB-BNV")
                        .param("viec", "xac-nhan"))
                .hasStatus3xxRedirection();

        assertThat(calendars.getDay(LocalDate.of(2027, 2, 9)).isConfirmed()).isTrue();
        assertThat(calendars.getDay(LocalDate.of(2027, 2, 10)).isConfirmed()).isTrue();
    }

    @Test
    void givesAUnitAHalfDaySaturdayAndSummerHours() {
        String hours = "/quan-tri/lich/gio/" + commune.id().value();
        assertThat(get(hours)).bodyText().contains("Đang theo giờ làm việc chung");
        assertThat(get(hours + "/tuan")).hasStatusOk().bodyText().contains("value=\"07:30\"");

        assertThat(post(
                        hours + "/tuan",
                        Map.of(
                                "t1.sang.mo",
                                "7h30",
                                "t1.sang.dong",
                                "11:30",
                                "t6.sang.mo",
                                "7 giờ",
                                "t6.sang.dong",
                                "11")))
                .hasStatus3xxRedirection();
        assertThat(post(
                        hours + "/tuan",
                        Map.of("t1.sang.mo", "6:30", "t1.sang.dong", "11", "tuMua", "16/4", "denMua", "15/10")))
                .hasStatus3xxRedirection();

        List<OpeningHours> own = calendars.listHours(commune.id());
        assertThat(own).hasSize(3).filteredOn(one -> one.season() != null).hasSize(1);
        assertThat(own).anySatisfy(one -> {
            assertThat(one.weekday().getValue()).isEqualTo(6);
            assertThat(one.opens()).isEqualTo(LocalTime.of(7, 0));
            assertThat(one.closes()).isEqualTo(LocalTime.of(11, 0));
        });
        assertThat(get(hours)).bodyText().contains("Từ 16/04 đến 15/10 hằng năm", "Cả năm");

        assertThat(post(hours + "/tuan", Map.of("khoa", "nam__", "t2.chieu.mo", "13", "t2.chieu.dong", "17")))
                .hasStatus3xxRedirection();
        assertThat(calendars.listHours(commune.id())).hasSize(2);
        post(hours + "/xoa", Map.of("khoa", "04-16.10-15__"));
        assertThat(calendars.listHours(commune.id())).hasSize(1);
    }

    @Test
    void refusesHoursThatCannotBe() {
        String hours = "/quan-tri/lich/gio/" + commune.id().value() + "/tuan";
        assertThat(post(hours, Map.of())).hasStatus(422).bodyText().contains("ít nhất một buổi");
        assertThat(post(hours, Map.of("t1.sang.mo", "25:00", "t1.sang.dong", "11<script>")))
                .hasStatus(422)
                .bodyText()
                .contains("Thứ Hai, Sáng: hãy nhập giờ bắt đầu", "value=\"25:00\"")
                .doesNotContain("11<script>");
        assertThat(post(hours, Map.of("t1.sang.mo", "11:30", "t1.sang.dong", "7:30")))
                .hasStatus(422)
                .bodyText()
                .contains("giờ kết thúc phải sau giờ bắt đầu 11:30");
        assertThat(post(
                        hours,
                        Map.of(
                                "t1.sang.mo",
                                "7:30",
                                "t1.sang.dong",
                                "12:00",
                                "t1.chieu.mo",
                                "11:00",
                                "t1.chieu.dong",
                                "17:00")))
                .hasStatus(422)
                .bodyText()
                .contains("không được trước giờ kết thúc buổi sáng 12:00");
        assertThat(post(
                        hours,
                        Map.of(
                                "t1.sang.mo",
                                "7:30",
                                "t1.sang.dong",
                                "11:30",
                                "tuMua",
                                "31/4",
                                "tuNgay",
                                "1/1/9999999")))
                .hasStatus(422)
                .bodyText()
                .contains("bắt đầu mùa", "kết thúc mùa", "bắt đầu áp dụng có thật");
    }

    @Test
    void refusesTwoWeeksThatWouldHoldOnTheSameDay() {
        String hours = "/quan-tri/lich/gio/" + commune.id().value();
        Map<String, String> week = Map.of("t1.sang.mo", "7", "t1.sang.dong", "11");
        assertThat(post(hours + "/tuan", week)).hasStatus3xxRedirection();

        assertThat(post(hours + "/tuan", week))
                .hasStatus(422)
                .bodyText()
                .contains("Trùng thời gian với giờ đã có: Cả năm");
    }

    @Test
    void showsTheHoursOfAllAndNeverLosesTheLast() {
        assertThat(get("/quan-tri/lich/gio/chung"))
                .hasStatusOk()
                .bodyText()
                .contains("Cả năm")
                .doesNotContain("Xóa giờ này");
        assertThat(post("/quan-tri/lich/gio/chung/xoa", Map.of("khoa", "nam__")))
                .hasStatus(422);
        assertThat(calendars.listStandardHours()).isNotEmpty();
        assertThat(get("/quan-tri/lich/gio/99999999999999999999")).hasStatus(404);
        assertThat(get("/quan-tri/lich/gio?q=thanh khe"))
                .hasStatusOk()
                .bodyText()
                .contains("Thanh Khê");
        assertThat(get("/quan-tri/lich/gio?trang=-4")).hasStatusOk();
    }

    @Test
    void leavesToTheProvinceWhatConcernsEveryUnit() {
        administrator = administratorOf(commune);
        assertThat(get("/quan-tri/lich")).hasStatusOk().bodyText().doesNotContain("Thêm ngày");
        assertThat(get("/quan-tri/lich/ngay/2027-01-01")).bodyText().contains("Chỉ quản trị viên của tỉnh");
        assertThat(post("/quan-tri/lich/them-ngay", storm("12/10/2027"))).hasStatus(403);
        assertThat(post(
                        "/quan-tri/lich/gio/chung/tuan",
                        Map.of("khoa", "nam__", "t1.sang.mo", "7", "t1.sang.dong", "8")))
                .hasStatus(403);
        assertThat(post(
                        "/quan-tri/lich/gio/" + commune.id().value() + "/tuan",
                        Map.of("t1.sang.mo", "7", "t1.sang.dong", "11")))
                .hasStatus3xxRedirection();
    }
}
