package vn.motcua.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.RoomTest;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Fee;
import vn.motcua.catalog.Mark;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** The forms in which the province decides about a procedure: good input, mistyped input, hostile input. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class DecisionFormsTest {

    private static final String PATH = "/quan-tri/thu-tuc/1.000894";
    private static final ProcedureCode MARRIAGE = new ProcedureCode("1.000894");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Procedures procedures;

    @Autowired
    Agencies agencies;

    private Actor administrator;

    @BeforeEach
    void signIn() {
        administrator = new Actor(
                Actor.Kind.STAFF,
                7,
                "Trần Thị Lan",
                Set.of(new Actor.Grant(
                        "ADMINISTRATOR", agencies.getProvincialCommittee().id().value())));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(csrf()).with(SignedIn.as(administrator));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> decision(String from) {
        return new HashMap<>(Map.of("decision", "58/2026/NQ-HĐND", "validFrom", from));
    }

    private ProcedureVersion on(int year, int month, int day) {
        return procedures.current(MARRIAGE, LocalDate.of(year, month, day));
    }

    @Test
    void setsTheFeesOfTheProvinceHoweverTheAmountIsTyped() {
        Map<String, String> typed = decision("1.3.2027");
        typed.putAll(Map.of(
                "validTo", "30-6-2027",
                "muc", "tinh",
                "dong.0.kenh", "COUNTER",
                "dong.0.tien", "５0.000 đ",
                "dong.0.tinhTheo", "bản",
                "dong.1.kenh", "BO",
                "dong.1.tien", "chưa rõ",
                "dong.4.kenh", "ONLINE",
                "dong.4.tien", "0",
                "dong.4.ghiChu", "Miễn <i>phí</i>"));

        assertThat(post(PATH + "/phi", typed)).hasStatus3xxRedirection();

        assertThat(on(2027, 2, 28).overlay()).isNull();
        assertThat(on(2027, 3, 1).fees())
                .containsExactly(
                        new Fee(Channel.COUNTER, null, 50_000L, "bản", null, false, null, Mark.LOCAL),
                        new Fee(Channel.ONLINE, null, 0L, null, "Miễn <i>phí</i>", false, null, Mark.LOCAL));
        assertThat(on(2027, 6, 30).overlay()).isNotNull();
        assertThat(on(2027, 7, 1).overlay()).isNull();
        assertThat(mvc.get().uri(PATH).with(SignedIn.as(administrator)))
                .bodyText()
                .contains("58/2026/NQ-HĐND", "01/03/2027 đến hết 30/06/2027", "50.000 đồng/bản")
                .doesNotContain("<i>phí");
    }

    @Test
    void neverTakesAnEmptyAmountForFree() {
        Map<String, String> typed = decision("1/1/2027");
        typed.putAll(Map.of("muc", "tinh", "dong.0.kenh", "COUNTER", "dong.1.tien", "1,5", "dong.2.kenh", "BƯU ĐIỆN"));

        MvcTestResult answer = post(PATH + "/phi", typed);

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyText()
                .contains(
                        "Khoản thu 1: hãy nhập số tiền; không thu thì nhập 0",
                        "Khoản thu 2: hãy nhập số tiền bằng chữ số",
                        "Khoản thu 3: hãy chọn cách nộp",
                        "value=\"58/2026/NQ-HĐND\"",
                        "value=\"1,5\"");
    }

    @Test
    void asksForANumberADayAndAChoice() {
        assertThat(post(PATH + "/phi", Map.of("validTo", "1/13/2027", "decision", " ")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Hãy điền số quyết định",
                        "Hãy nhập ngày áp dụng",
                        "Hãy nhập ngày kết thúc có thật",
                        "Hãy chọn mức thu áp dụng");
        Map<String, String> none = decision("2/1/2027");
        none.putAll(Map.of("validTo", "1/1/2027", "muc", "tinh"));
        assertThat(post(PATH + "/phi", none))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy điền ít nhất một khoản thu", "Ngày kết thúc phải từ ngày bắt đầu");
    }

    @Test
    void showsTheFeesThatHoldNowToBeChanged() {
        assertThat(mvc.get().uri(PATH + "/phi").with(SignedIn.as(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"dong.0.tien\"", "Bỏ dòng này");
        assertThat(mvc.get().uri("/quan-tri/thu-tuc/9.999999/phi").with(SignedIn.as(administrator)))
                .hasStatus(404);
    }

    @Test
    void explainsWithAnExampleWhyATimeIsTooLong() {
        Map<String, String> typed = decision("1/1/2027");
        typed.putAll(Map.of("published", "true", "amount", "1", "unit", "WORKING_DAY"));

        assertThat(post(PATH + "/quyet-dinh", typed))
                .hasStatus(422)
                .bodyText()
                .contains("không được dài hơn", "Ví dụ nhận lúc");
    }

    @Test
    void survivesAUnitThatDoesNotExist() {
        Map<String, String> typed = decision("1/1/2027");
        typed.putAll(Map.of("published", "maybe", "amount", "5", "unit", "FORTNIGHT"));
        assertThat(post(PATH + "/quyet-dinh", typed))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn đơn vị thời gian", "Hãy chọn có tiếp nhận hay không");
        typed.putAll(Map.of("published", "true", "amount", "", "unit", "MONTH"));
        assertThat(post(PATH + "/quyet-dinh", typed)).hasStatus(422).bodyText().contains("một số nguyên từ 1");
    }
}
