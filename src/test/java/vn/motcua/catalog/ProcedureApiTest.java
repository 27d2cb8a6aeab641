package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.RoomTest;

@RoomTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
class ProcedureApiTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void listsWhatASearchFinds() {
        assertThat(mvc.get().uri("/api/v1/procedures?q={q}&size=2", "đăng ký kết hôn"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.total", total -> assertThat(total).asNumber().isNotEqualTo(0))
                .hasPathSatisfying("$.items[0].code", code -> assertThat(code).isEqualTo("1.000894"))
                .hasPathSatisfying("$.items[0].name", name -> assertThat(name).isEqualTo("Thủ tục đăng ký kết hôn"))
                .hasPathSatisfying(
                        "$.items[0].field", field -> assertThat(field).isEqualTo("Hộ tịch"))
                .hasPathSatisfying("$.items.length()", size -> assertThat(size).isEqualTo(2));
    }

    @Test
    void showsAProcedureInFull() {
        assertThat(mvc.get().uri("/api/v1/procedures/1.000894"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo("1.000894"))
                .hasPathSatisfying("$.legalTime.unit", unit -> assertThat(unit).isEqualTo("SAME_DAY"))
                .hasPathSatisfying(
                        "$.components[0].name",
                        name -> assertThat(name).asString().isNotBlank())
                .hasPathSatisfying("$.steps[0].kind", kind -> assertThat(kind).isEqualTo("RECEIVE"))
                .hasPathSatisfying("$.fees", fees -> assertThat(fees).asArray().isNotEmpty());
        assertThat(mvc.get().uri("/api/v1/procedures/1.000005")).hasStatusOk();
    }

    @Test
    void answersAProblemForAnUnknownCode() {
        assertThat(mvc.get().uri("/api/v1/procedures/9.999999"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo("catalog.procedureNotFound"));
        assertThat(mvc.get().uri("/api/v1/procedures/ket-hon")).hasStatus(404);
    }
}
