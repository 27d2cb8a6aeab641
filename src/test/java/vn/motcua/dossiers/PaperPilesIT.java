package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WholeProduct;
import vn.motcua.documents.scans.ScannedPiles;

/** A pile of scans against the published list of a procedure (NĐ 118/2025 Art. 17.1). */
@WholeProduct
class PaperPilesIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc mvc;

    private MockHttpServletResponse sort(byte[] pile, String procedure) throws Exception {
        return mvc.perform(multipart("/api/v1/documents/sort")
                        .file(new MockMultipartFile("file", "chong-giay.pdf", "application/pdf", pile))
                        .param("procedureCode", procedure)
                        .header("Authorization", "Bearer motcua-demo-token"))
                .andReturn()
                .getResponse();
    }

    private static List<Integer> pages(JsonNode paper) {
        List<Integer> pages = new ArrayList<>();
        paper.at("/pages").forEach(page -> pages.add(page.asInt()));
        return pages;
    }

    private static JsonNode line(JsonNode list, int line) {
        for (JsonNode paper : list) {
            if (paper.at("/line").asInt() == line) {
                return paper;
            }
        }
        throw new AssertionError("No line " + line + " in " + list);
    }

    @Test
    void aPileForABirthRegistrationComesInTheOrderOfItsList() throws Exception {
        byte[] pile = ScannedPiles.of(
                7, "Tờ khai đăng ký khai sinh", "Căn cước công dân", "Giấy khám sức khỏe", "Văn bản ủy quyền");

        MockHttpServletResponse answer = sort(pile, "1.001193");

        assertThat(answer.getStatus()).isEqualTo(200);
        JsonNode sorted = JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        JsonNode components = sorted.at("/components");
        assertThat(components).as(sorted.toPrettyString()).hasSize(3);
        assertThat(pages(line(components, 2))).as("authorisation").containsExactly(5, 6);
        assertThat(pages(line(components, 6))).as("identity paper").containsExactly(3);
        assertThat(pages(line(components, 7))).as("declaration").containsExactly(1, 2);
        assertThat(sorted.at("/extra/0/name").asString()).isEqualTo("Giấy khám sức khỏe");
        assertThat(line(sorted.at("/missing"), 4).at("/name").asString()).startsWith("Giấy chứng sinh");
        assertThat(sorted.at("/confidence").asDouble()).isGreaterThan(0.5);
    }

    @Test
    void whatCannotBeSortedIsRefusedInWords() throws Exception {
        assertThat(sort(new byte[] {1}, "1.001193").getContentAsString(StandardCharsets.UTF_8))
                .contains("documents.pileUnreadable", "Hãy quét lại thành PDF");
        assertThat(sort(new byte[] {1}, "9.999999").getStatus()).isEqualTo(404);
    }
}
