package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.documents.SampleFiles;
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.MarriageFiling;

/** The packaged product dies in the middle of a filing: whoever was filing goes on where they were; so does the line. */
class RestartIT {

    private static final String CENTRE = "/frontdesk/centres/20257";

    private final LocalDate tomorrow =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(1);

    @TempDir
    Path folder;

    @Test
    void keepsSessionDraftFilesDossiersAndTheLineWhenItIsKilled() throws Exception {
        try (Installation product = new Installation(folder).start();
                Browser browser = new Browser(product.port())) {
            long dossiers = product.read("/dossiers").at("/total").asLong();
            CitizenSite site = new CitizenSite(browser.person(390));
            site.file(MarriageFiling.PROCEDURE).signIn("0905 123 456", "Nguyễn Thị Ánh Tuyết");
            MarriageFiling marriage =
                    new MarriageFiling(site).place().applicant().spouses();
            product.write(
                    CENTRE + "/config",
                    Map.of(
                            "groups", List.of(Map.of("code", "ho-tich", "name", "Hộ tịch", "prefix", "A")),
                            "counters", List.of(Map.of("number", 1, "groups", List.of("ho-tich"))),
                            "hours", List.of(Map.of("from", "07:30", "to", "17:00"))));
            JsonNode first = ticket(product);
            assertThat(first.at("/number").asString()).isEqualTo("A001");

            product.kill();
            product.start();

            // Regressions, Files and reports: a ticket machine that starts again gives a number out twice.
            assertThat(ticket(product).at("/number").asString()).isEqualTo("A002");
            assertThat(product.read("/frontdesk/tickets/" + first.at("/id").asString())
                            .at("/state")
                            .asString())
                    .isEqualTo("WAITING");
            marriage.declaration();
            site = marriage.paper(SampleFiles.photo(300_000));

            product.kill();
            product.start();

            String code = site.filing().submit().filing().code();
            assertThat(product.read("/dossiers/" + code).at("/applicantName").asString())
                    .isEqualTo("Nguyễn Thị Ánh Tuyết");
            assertThat(product.read("/dossiers").at("/total").asLong()).isEqualTo(dossiers + 1);
        }
    }

    /** Of tomorrow: midnight may come while this runs. */
    private JsonNode ticket(Installation product) throws Exception {
        return product.send(CENTRE + "/tickets", Map.of("group", "ho-tich", "day", tomorrow.toString()));
    }
}
