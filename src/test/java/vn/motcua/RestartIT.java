package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.documents.SampleFiles;
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.MarriageFiling;

/** The packaged product dies in the middle of a filing: whoever was filing goes on where they were. */
class RestartIT {

    @TempDir
    Path folder;

    @Test
    void keepsSessionDraftFilesAndDossiersWhenItIsKilled() throws Exception {
        try (Installation product = new Installation(folder).start();
                Browser browser = new Browser(product.port())) {
            long dossiers = product.read("/dossiers").at("/total").asLong();
            CitizenSite site = new CitizenSite(browser.person(390));
            site.file(MarriageFiling.PROCEDURE).signIn("0905 123 456", "Nguyễn Thị Ánh Tuyết");
            MarriageFiling marriage =
                    new MarriageFiling(site).place().applicant().spouses();

            product.kill();
            product.start();

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
}
