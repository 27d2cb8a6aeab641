package vn.motcua.payments.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.RoomTest;

@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
class VietQrControllerTest {

    private static final String CODE = "00020101021238570010A000000727012700069704150113001100193241802"
            + "08QRIBFTTA530370454061200005802VN62170813ung ho lu lut6304C15C";

    @Autowired
    private MockMvcTester http;

    @Test
    void writesTheTextOfACode() {
        assertThat(post("", """
                {"bankBin": "970415", "account": "0011001932418", "amount": 120000, "purpose": "ủng hộ lũ lụt"}
                """))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.payload")
                .isEqualTo(CODE);
    }

    @Test
    void readsTheTextOfACode() {
        assertThat(post("/parse", "{\"payload\": \"" + CODE + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"valid": true, "problems": [], "bankBin": "970415", "account": "0011001932418",
                         "amount": "120000", "purpose": "ung ho lu lut", "crc": "C15C"}
                        """);
    }

    @Test
    void saysInVietnameseWhatIsWrongWithACode() {
        assertThat(post("/parse", "{\"payload\": \"" + CODE.replace("C15C", "C15D") + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"valid": false, "problems": [{"code": "CHECKSUM", "message":
                         "Thiếu hoặc sai mã kiểm tra: mã đã bị sửa hoặc chép thiếu. Hãy quét lại mã gốc."}]}
                        """);
    }

    @Test
    void saysInVietnameseWhyNoCodeCanBeWritten() {
        assertThat(post("", "{\"bankBin\": \"VCB\", \"account\": \"1\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("Mã ngân hàng (BIN) gồm đúng 6 chữ số");
        assertThat(post("", "{\"account\": \"1\"}")).hasStatus4xxClientError();
        assertThat(post("/parse", "{}")).hasStatus4xxClientError();
    }

    private MvcTestResult post(String path, String json) {
        return http.post()
                .uri("/api/v1/payments/vietqr" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
