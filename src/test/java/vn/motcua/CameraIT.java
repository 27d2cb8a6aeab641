package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.documents.QrCodes;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.TestDossiers;
import vn.motcua.pages.OfficerDesk;

/** An officer holds a slip in front of the camera of the desk; the browser's camera sees a film of it. */
@WholeProduct
class CameraIT {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @TempDir
    Path folder;

    @Test
    void findsTheDossierOfASlipThatTheCameraSees() throws IOException {
        DossierCode code = new TestDossiers(product).accepted();
        Path film = film("http://localhost:" + port + "/tra-cuu?ma=" + code.value());

        try (Browser browser = Browser.withCamera(port, film)) {
            Page page = browser.person(390);
            new OfficerDesk(page).signIn("tk.tiepnhan");
            page.navigate("/viec/tim");
            page.getByText("Quét mã QR bằng camera").click();
            page.waitForURL("**/viec/ho-so/" + code.value());

            assertThat(page.locator("h1").innerText()).isNotBlank();
        }
    }

    /** The reader finds nothing in one code of 30 while it lies straight; this is one of them. */
    @Test
    void readsACodeThatCannotBeReadStraight() throws IOException {
        Path film = film("http://localhost:34027/tra-cuu?ma=H17.109-261130-0055");

        try (Browser browser = Browser.withCamera(port, film)) {
            Page page = browser.person(390);
            new OfficerDesk(page).signIn("tk.tiepnhan");
            page.navigate("/viec/tim");
            page.getByText("Quét mã QR bằng camera").click();
            page.waitForURL("**/viec/tim?**q=**");

            assertThat(page.locator("#q").inputValue()).isEqualTo("H17.109-261130-0055");
        }
    }

    @Test
    void saysWhatToDoWhenTheCameraIsRefused() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(390);
            new OfficerDesk(page).signIn("tk.tiepnhan");
            page.navigate("/ban-giay");
            page.getByText("Quét mã QR bằng camera").click();

            page.getByText("Không mở được camera").waitFor();
            assertThat(Browser.violations(page)).isEmpty();
        }
    }

    /** Ten frames of a QR code on a grey table (YUV4MPEG2, 4:2:0). */
    private Path film(String text) throws IOException {
        BufferedImage code = ImageIO.read(new ByteArrayInputStream(QrCodes.png(text)));
        int left = (WIDTH - code.getWidth()) / 2;
        int top = (HEIGHT - code.getHeight()) / 2;
        byte[] light = new byte[WIDTH * HEIGHT];
        Arrays.fill(light, (byte) 200);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                light[(top + y) * WIDTH + left + x] = (byte) (code.getRGB(x, y) & 0xFF);
            }
        }
        byte[] colours = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colours, (byte) 128);
        Path film = folder.resolve("slip.y4m");
        try (OutputStream out = Files.newOutputStream(film)) {
            out.write("YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n".getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < 10; frame++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(light);
                out.write(colours);
            }
        }
        return film;
    }
}
