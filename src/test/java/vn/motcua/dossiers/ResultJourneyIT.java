package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.demo.SigningKeysOfTests;
import vn.motcua.documents.Archival;
import vn.motcua.pages.OfficerDesk;

/** A birth certificate: filled in, signed, numbered from the book, verified on a phone by its QR code, and revoked. */
@WholeProduct
class ResultJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Test
    void aBirthCertificateIsWrittenSignedNumberedAndVerified() throws Exception {
        SigningKeysOfTests.provide(product);
        TestDossiers given = new TestDossiers(product);
        DossierCode code = given.birthAccepted();
        String dossier = "/viec/ho-so/" + code.value();
        try (Browser browser = new Browser(port)) {
            Page desk = browser.person(1366);
            OfficerDesk officer = new OfficerDesk(desk).signIn("tk.thuly").open(dossier);
            officer.button("Nhận việc này").open(dossier);
            officer.picture("result-case");
            desk.getByText("Soạn theo mẫu: Giấy khai sinh").click();
            assertThat(officer.text()).contains("Nguyễn Bé An", "Chưa đối chiếu");
            assertThat(Browser.violations(desk)).isEmpty();
            officer.field("o_childBirthPlace", "").button("Đính kèm làm dự thảo kết quả");
            officer.picture("result-draft-missing");
            assertThat(officer.text()).contains("Hãy điền “Nơi sinh”");
            officer.field("o_childBirthPlace", "Bệnh viện Phụ sản – Nhi Đà Nẵng")
                    .picture("result-draft");
            officer.button("Đính kèm làm dự thảo kết quả");
            assertThat(officer.text()).contains("Giấy khai sinh.pdf");
            officer.button("Chuyển bước tiếp theo");

            OfficerDesk leader =
                    new OfficerDesk(browser.person(1366)).signIn("tk.lanhdao").open(dossier);
            leader.field("maPin", "motcua").button("Duyệt");
            Page registry = browser.person(1366);
            OfficerDesk registrar =
                    new OfficerDesk(registry).signIn("tk.vanthu").open(dossier);
            assertThat(registrar.text()).contains("Số kế tiếp trong sổ");
            assertThat(Browser.violations(registry)).isEmpty();
            registrar.picture("result-number");
            registrar.field("maPin", "motcua").button("Cấp số, hoàn thành");

            String number = Objects.requireNonNull(given.details(code).resultNumber());
            registrar.open("/so-ket-qua?so=birth");
            assertThat(registrar.text()).contains(number, "Nguyễn Bé An", "Còn hiệu lực");
            assertThat(Browser.violations(registry)).isEmpty();
            registrar.picture("result-book");

            byte[] pdf = given.resultFile(code);
            assertThat(Archival.faults(pdf))
                    .as("signed, sealed and fit for the archive")
                    .isEmpty();
            Path kept = Path.of("target/screenshots/papers/giay-khai-sinh-da-ky.pdf");
            Files.createDirectories(Objects.requireNonNull(kept.getParent()));
            Files.write(kept, pdf);
            URI address = URI.create(qr(pdf));
            assertThat(address.getPort()).isEqualTo(port);
            Page phone = browser.person(390);
            phone.navigate(address.getPath());
            assertThat(phone.locator("main").innerText())
                    .contains(
                            "còn hiệu lực",
                            number,
                            "Nguyễn Bé An",
                            given.officer("lanhdao").name())
                    .doesNotContain("048090000777");
            assertThat(Browser.violations(phone)).isEmpty();
            Browser.picture(phone, "verify-valid");

            dossiersHandOver(given, code);
            leader.open(dossier).unfold("Thu hồi kết quả đã cấp");
            leader.field("lyDoThuHoi", "Đăng ký không đúng thẩm quyền")
                    .field("canCuThuHoi", "Điều 69 khoản 1 Luật Hộ tịch")
                    .button("Thu hồi kết quả");
            leader.picture("result-revoked");
            assertThat(leader.text()).contains("Đã thu hồi kết quả");
            phone.reload();
            assertThat(phone.locator("main").innerText()).contains("đã bị thu hồi", "Điều 69");
            Browser.picture(phone, "verify-revoked");
            assertThat(Browser.violations(phone)).isEmpty();
            phone.navigate("/kiem-tra");
            assertThat(Browser.violations(phone)).isEmpty();
            Browser.picture(phone, "verify-ask");

            Page office = browser.person(1366);
            OfficerDesk administrator =
                    new OfficerDesk(office).signIn("quantri").open("/quan-tri/mau-ket-qua");
            assertThat(administrator.text()).contains("Chưa đối chiếu", "Giấy phép xây dựng");
            assertThat(Browser.violations(office)).isEmpty();
            administrator.picture("result-templates");
        }
    }

    private void dossiersHandOver(TestDossiers given, DossierCode code) {
        product.getBean(Dossiers.class).handOver(code, given.officer("tiepnhan"), "Nguyễn Văn An", true);
    }

    private static String qr(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
