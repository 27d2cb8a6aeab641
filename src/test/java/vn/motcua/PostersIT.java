package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.motcua.platform.security.OwnForm.csrf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossiers.TestDossiers;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** Posters for walls and notice boards, with a code that a phone reads. */
@WholeProduct
class PostersIT {

    private static final String PATH = "/quan-tri/thu-tuc/ap-phich";

    @Autowired
    ApplicationContext product;

    @Autowired
    Agencies agencies;

    @Autowired
    MockMvc mvc;

    private Actor administrator;
    private Agency centre;

    @BeforeEach
    void open() {
        administrator = new TestDossiers(product).administrator();
        centre = agencies.listCentres().getFirst();
    }

    private MockHttpServletRequestBuilder form(String kind, String size) {
        return post(PATH)
                .param("noi", String.valueOf(centre.id().value()))
                .param("loai", kind)
                .param("kho", size);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedIn.as(administrator)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String code(PDDocument pdf, int page) throws Exception {
        BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, 110);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }

    @Test
    void oneForEachResidentialClusterOnSmallPaper() throws Exception {
        MockHttpServletResponse answer =
                send(form("to-dan-pho", "A5").param("to", "Tổ dân phố 5\r\n\r\n  Thôn Phú Túc <b>  \n"));

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        keep("ap-phich-to-dan-pho", answer);
        try (PDDocument pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isBetween(147.0, 149.0);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Tổ dân phố 5", "Thôn Phú Túc <b>");
            assertThat(code(pdf, 1)).isEqualTo("http://localhost/");
        }
    }

    @Test
    void oneForEachProcedureLeadsToItsPage() throws Exception {
        MockHttpServletResponse answer =
                send(form("thu-tuc", "A4").param("thuTuc", "1.000894").param("thuTuc", "1.001193"));

        keep("ap-phich-thu-tuc", answer);
        try (PDDocument pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            String address = code(pdf, 0);
            assertThat(address).startsWith("http://localhost/thu-tuc/");
            assertThat(mvc.perform(get(address)).andReturn().getResponse().getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() throws Exception {
        MockHttpServletResponse answer = send(form("thu-tuc", "A3").param("to", "Tổ dân phố 9"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Chọn ít nhất một thủ tục", "Chọn khổ giấy A4 hoặc A5", "Tổ dân phố 9");
    }

    /** To be looked at as a picture. */
    private static void keep(String name, MockHttpServletResponse answer) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/screenshots/papers"));
        Files.write(folder.resolve(name + ".pdf"), answer.getContentAsByteArray());
    }
}
