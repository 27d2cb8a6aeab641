package vn.motcua.dossiers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.documents.Archival;
import vn.motcua.documents.Document;
import vn.motcua.documents.Documents;
import vn.motcua.documents.scans.ScannedPiles;
import vn.motcua.documents.signing.PdfSignatures;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.PinWrong;
import vn.motcua.documents.signing.SignatureFinding;
import vn.motcua.pages.OfficerDesk;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** A pile of scans against the published list of a procedure (NĐ 118/2025 Art. 17.1). */
@WholeProduct
class PaperPilesIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext product;

    @Autowired
    ScanPiles piles;

    @Autowired
    Documents documents;

    @Value("${motcua.documents.folder}")
    Path folder;

    @Autowired
    PdfSignatures signatures;

    @LocalServerPort
    int port;

    private TestDossiers given;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
    }

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

    /** The officer scans all at once, looks, confirms; each paper is a file for the archive that can be searched. */
    @Test
    void anOfficerScansAPileAndConfirmsIt() throws Exception {
        DossierCode code = given.accepted();
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(1366);
            OfficerDesk desk = new OfficerDesk(page).signIn("tk.tiepnhan").open("/viec/ho-so/" + code);
            page.getByText("Quét và xếp giấy tờ").click();
            desk.button("Gửi và xếp");
            assertThat(page.locator(".govuk-error-summary")).containsText("Hãy chọn tệp PDF");
            byte[] pile = ScannedPiles.of(
                    11, "Xác nhận thông tin về cư trú", "Văn bản ủy quyền", "Giấy khám sức khỏe", "Căn cước công dân");
            page.locator("input[type=file]").setInputFiles(new FilePayload("chong.pdf", "application/pdf", pile));
            desk.button("Gửi và xếp");
            assertThat(page.locator("main")).containsText("Máy đang đọc các trang");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(page.locator(".mc-sheets"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));

            assertThat(page.locator("main")).containsText("Chưa thấy trong chồng giấy");
            assertThat(page.locator("main")).containsText("Ngoài danh mục: Giấy khám sức khỏe");
            assertThat(page.locator("#f-trang-1 option:checked")).containsText("thông tin về cư trú");
            assertThat(page.locator("#f-trang-3 option:checked")).containsText("Văn bản ủy quyền");
            page.waitForFunction("() => [...document.querySelectorAll('.mc-sheets img')].every(one => one.complete)");
            assertThat(Browser.violations(page)).isEmpty();
            desk.picture("scan-pile");
            page.setViewportSize(1366, 900);
            pagesAreMovedByMouseAndByKeyboard(page);
            desk.button("Xác nhận và lưu");
            assertThat(page.locator("main")).containsText("Đã lưu 3 giấy tờ số hóa");
        }

        DossierDetails dossier = given.details(code);
        assertThat(dossier.journal().getLast().action()).isEqualTo(DossierAction.DIGITISE);
        assertThat(dossier.journal().getLast().reason()).isEqualTo("3 giấy tờ, 4 trang");
        Paper authorisation = dossier.papers().stream()
                .filter(paper -> paper.line() == 2 && paper.document() != null)
                .findFirst()
                .orElseThrow();
        byte[] scan = bytes(authorisation);
        assertThat(Archival.faultsOfScan(scan)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(scan)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("ỦY QUYỀN");
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfaid:part>2</pdfaid:part>", "Văn bản ủy quyền");
        }
    }

    /** Dragged to another paper and chosen back from the list: either way the page lies there, and the list says so. */
    private static void pagesAreMovedByMouseAndByKeyboard(Page page) {
        Locator first = page.locator("[data-mc-sheet='1']");
        Locator choice = page.locator("#f-trang-1");
        String own = choice.inputValue();
        Locator other = page.locator("[data-mc-paper]:not(.mc-paper--empty):not([data-mc-paper='" + own + "'])")
                .first();
        String target = String.valueOf(other.getAttribute("data-mc-paper"));
        int before = other.locator("li").count();

        // Nothing may scroll while the mouse is down.
        page.evaluate("() => document.querySelector('.mc-sheets').scrollIntoView()");
        BoundingBox from = Objects.requireNonNull(first.locator("img").boundingBox());
        BoundingBox to = Objects.requireNonNull(other.locator("h2").boundingBox());
        page.mouse().move(from.x + 60, from.y + 60);
        page.mouse().down();
        page.mouse().move(from.x + 80, from.y + 80, new Mouse.MoveOptions().setSteps(5));
        page.mouse().move(to.x + 20, to.y + 10, new Mouse.MoveOptions().setSteps(10));
        page.mouse().up();

        assertThat(choice).hasValue(target);
        assertThat(other.locator("li")).hasCount(before + 1);
        assertThat(page.locator("[data-mc-moved]")).containsText("Trang 1");
        choice.selectOption(own);
        assertThat(page.locator("[data-mc-paper='" + own + "'] [data-mc-sheet='1']"))
                .isVisible();
        assertThat(other.locator("li")).hasCount(before);
        assertThat(choice).isFocused();
    }

    /** Its file cannot be read, which nobody named: the pile behind it is read all the same, and it is given up. */
    @Test
    void aPileThatFailsWithoutANamedReasonDoesNotHoldUpOthers() throws Exception {
        Actor officer = given.officer("tiepnhan");
        DossierCode broken = given.accepted();
        DossierCode behind = given.accepted();
        Document lost = ActAs.actor(officer, () -> documents.store(ScannedPiles.of(71, "Văn bản ủy quyền"), "mat.pdf"));
        Document whole =
                ActAs.actor(officer, () -> documents.store(ScannedPiles.of(72, "Văn bản ủy quyền"), "con.pdf"));
        String hash = lost.sha256().hex();
        Path file = folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        Path aside = Files.move(file, file.resolveSibling(hash + ".aside"));
        Files.createDirectory(file);
        try {
            piles.take(broken, officer, lost);
            piles.take(behind, officer, whole);

            piles.sortWaiting();

            assertThat(piles.find(behind, officer).orElseThrow().state()).isEqualTo(ScanPile.State.SORTED);
            assertThat(piles.picture(behind, officer, 1)).startsWith(0xFF, 0xD8);
            piles.sortWaiting();
            piles.sortWaiting();
            ScanPile failed = piles.find(broken, officer).orElseThrow();
            assertThat(failed.state()).isEqualTo(ScanPile.State.REFUSED);
            assertThat(failed.refusal()).isEqualTo("documents.pileUnreadable");
        } finally {
            Files.delete(file);
            Files.move(aside, file);
        }
    }

    /** NĐ 118/2025 Art. 17.1: who scans signs the scan. */
    @Test
    void aScanIsSignedByWhoMadeIt() throws Exception {
        DossierCode code = given.accepted();
        Actor leader = given.officer("lanhdao");
        Document pile =
                ActAs.actor(leader, () -> documents.store(ScannedPiles.of(12, "Văn bản ủy quyền"), "chong.pdf"));
        piles.take(code, leader, pile);
        piles.sortWaiting();
        ScanPile sorted = piles.find(code, leader).orElseThrow();
        Map<Integer, Long> chosen = new HashMap<>();
        sorted.pages().forEach(one -> chosen.put(one.read().number(), one.component()));
        assertThatThrownBy(() -> ActAs.actor(
                        leader, () -> piles.confirm(code, leader, sorted.id(), chosen, new Pin("khong-phai"))))
                .isInstanceOf(PinWrong.class);
        ActAs.actor(leader, () -> piles.confirm(code, leader, sorted.id(), chosen, new Pin("motcua")));

        Paper scan = given.details(code).papers().stream()
                .filter(paper -> paper.line() == 2 && paper.document() != null)
                .findFirst()
                .orElseThrow();
        assertThat(signatures.check(bytes(scan))).singleElement().matches(SignatureFinding::isGood);
        assertThatThrownBy(() -> piles.confirm(code, leader, sorted.id(), chosen, null))
                .isInstanceOf(PileGone.class);
    }

    private byte[] bytes(Paper paper) throws IOException {
        try (InputStream content = documents.open(documents.get(java.util.Objects.requireNonNull(paper.document())))) {
            return content.readAllBytes();
        }
    }

    @Test
    void whatCannotBeSortedIsRefusedInWords() throws Exception {
        assertThat(sort(new byte[] {1}, "1.001193").getContentAsString(StandardCharsets.UTF_8))
                .contains("documents.pileUnreadable", "Hãy quét lại thành PDF");
        assertThat(sort(new byte[] {1}, "9.999999").getStatus()).isEqualTo(404);
    }
}
