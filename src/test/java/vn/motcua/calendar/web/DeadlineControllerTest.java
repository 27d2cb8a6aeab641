package vn.motcua.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.RoomTest;

@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
class DeadlineControllerTest {

    @Autowired
    private MockMvcTester http;

    @ParameterizedTest(name = "{0}: {6}")
    @CsvFileSource(resources = "/calendar/due-instants.csv", useHeadersInDisplayName = true)
    void answersWhatTheConventionsSay(
            String id, String calendar, String received, int amount, String unit, String due, String why) {
        assertThat(post("""
                {"receivedAt": "%s", "amount": %d, "timeUnit": "%s", "calendar": "%s"}
                """.formatted(received, amount, unit, calendar)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.dueAt", path -> path.assertThat().isEqualTo(due))
                .hasPathSatisfying(
                        "$.explanation[0]", path -> path.assertThat().asString().startsWith("Nhận lúc "));
    }

    @Test
    void takesTheHoursOfACommune() {
        assertThat(post("""
                {"receivedAt": "2026-03-10T07:59:00Z", "timeUnit": "SAME_DAY", "unitCode": "20194"}
                """)).hasStatusOk().bodyJson().extractingPath("$.dueAt").isEqualTo("2026-03-10T17:30:00+07:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"receivedAt\": \"2026-03-10T09:00:00+07:00\", \"amount\": 0, \"timeUnit\": \"HOUR\"}",
                "{\"receivedAt\": \"2026-03-10T09:00:00+07:00\", \"amount\": -3, \"timeUnit\": \"MONTH\"}",
                "{\"receivedAt\": \"2026-03-10T09:00:00+07:00\", \"amount\": 1.5, \"timeUnit\": \"HOUR\"}",
                "{\"receivedAt\": \"2026-03-10T09:00:00+07:00\", \"amount\": 1e99, \"timeUnit\": \"HOUR\"}",
                "{\"receivedAt\": \"2026-03-10T09:00:00+07:00\", \"timeUnit\": \"WORKING_DAY\"}",
                "{\"receivedAt\": \"2026-03-10T09:00:00+07:00\", \"amount\": 9999999, \"timeUnit\": \"MONTH\"}",
                "{\"receivedAt\": \"1950-03-10T09:00:00+07:00\", \"amount\": 1, \"timeUnit\": \"MONTH\"}",
                "{\"receivedAt\": \"2026-03-10T09:00:00+07:00\", \"amount\": 1, \"timeUnit\": \"HOUR\","
                        + " \"unitCode\": \"99999\"}",
                "{\"amount\": 1, \"timeUnit\": \"HOUR\"}",
                "{\"receivedAt\": \"2026-03-10T09:00:00+07:00\", \"amount\": 1}"
            })
    void refusesWhatCannotBeCounted(String request) {
        assertThat(post(request))
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .isNotBlank()
                .doesNotContain("calendar.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"receivedAt\": \"2026-03-10T09:00:00\", \"amount\": 1, \"timeUnit\": \"HOUR\"}",
                "{\"receivedAt\": \"hôm qua\", \"amount\": 1, \"timeUnit\": \"HOUR\"}",
                "{\"receivedAt\": \"2026-03-10T09:00:00+07:00\", \"amount\": 1, \"timeUnit\": \"FORTNIGHT\"}",
                "{\"receivedAt\": \"2026-03-10T09:00:00+07:00\", \"amount\": \"một\", \"timeUnit\": \"HOUR\"}",
                "[]",
                "{"
            })
    void refusesWhatCannotBeRead(String request) {
        assertThat(post(request))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("Không đọc được nội dung yêu cầu.");
    }

    @Test
    void namesTheFieldThatIsMissing() {
        assertThat(post("{\"amount\": 1, \"timeUnit\": \"HOUR\"}"))
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .startsWith("Nhập thời điểm nhận");
    }

    private MvcTestResult post(String body) {
        return http.post()
                .uri("/api/v1/calendar/deadlines")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
