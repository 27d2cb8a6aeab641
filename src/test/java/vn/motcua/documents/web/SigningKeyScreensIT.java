package vn.motcua.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.demo.SigningKeysOfTests;
import vn.motcua.documents.SampleFiles;
import vn.motcua.documents.signing.PdfSignatures;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.SignatureMark;
import vn.motcua.dossiers.TestDossiers;
import vn.motcua.pages.OfficerDesk;
import vn.motcua.platform.security.Actor;

/** One's own key and picture in a browser. */
@WholeProduct
class SigningKeyScreensIT {

    private static final String PATH = "/tai-khoan/chu-ky-so";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    PdfSignatures signatures;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        SigningKeysOfTests.provide(product);
        browser = new Browser(port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aLeaderChangesThePictureAndARegistrarSeesTheSeal() throws Exception {
        Page page = browser.person(1366);
        new OfficerDesk(page).signIn("tk.lanhdao").open(PATH);
        assertThat(page.content()).contains("Hình chữ ký");
        Browser.picture(page, "signing-key");
        assertThat(Browser.violations(page)).isEmpty();

        choose(page, picture(BufferedImage.TYPE_INT_RGB));
        assertThat(page.content()).contains("Hình có nền");
        assertThat(Browser.violations(page)).isEmpty();
        Browser.picture(page, "signing-key-refused");
        choose(page, picture(BufferedImage.TYPE_INT_ARGB));
        assertThat(page.content()).contains("Đã lưu hình");
        page.locator("button:has-text('Bỏ hình này')").click();
        assertThat(page.content()).contains("Đã bỏ hình");

        Page other = browser.person(1366);
        new OfficerDesk(other).signIn("tk.vanthu").open(PATH);
        assertThat(other.content()).contains("Hình con dấu");
        Browser.picture(other, "signing-key-seal");
        assertThat(Browser.violations(other)).isEmpty();
    }

    @Test
    void whatASignedFileIsWorthIsShown() {
        Actor leader = new TestDossiers(product).officer("lanhdao");
        byte[] signed = signatures.sign(
                SampleFiles.pdf(1),
                SignatureMark.of(SignatureMark.Place.SIGNER, leader.name()),
                "Thử",
                leader,
                new Pin("motcua"));
        Page page = browser.person(390);
        page.navigate("/kiem-tra-chu-ky");
        page.locator("input[name=tep]").setInputFiles(new FilePayload("kq.pdf", "application/pdf", signed));
        page.locator("button:has-text('Kiểm tra')").last().click();

        assertThat(page.content()).contains("chữ ký hợp lệ", "Không có: giờ ký theo máy của người ký", leader.name());
        Browser.picture(page, "signature-verified");
        assertThat(Browser.violations(page)).isEmpty();
    }

    private static void choose(Page page, byte[] png) {
        page.locator("input[name=hinh]").setInputFiles(new FilePayload("ky.png", "image/png", png));
        page.locator("button:has-text('Lưu hình')").click();
    }

    private static byte[] picture(int type) throws IOException {
        BufferedImage picture = new BufferedImage(300, 120, type);
        picture.createGraphics().drawLine(10, 60, 290, 70);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
