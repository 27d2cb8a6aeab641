package vn.motcua.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prints papers: a jte template that is well-formed XHTML becomes an A4 PDF with its fonts inside, tagged for
 * screen readers and fit for the archive (PDF/A-2a, PDF/UA). Templates take their look from
 * {@code documents/paper}. Nothing is fetched while printing: pictures are data URIs.
 */
@Component
public class Pdfs {

    private static final String SERIF = "Liberation Serif";
    private static final String MONO = "Liberation Mono";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final TemplateEngine templates;
    private final byte[] regular = font("LiberationSerif-Regular");
    private final byte[] bold = font("LiberationSerif-Bold");
    private final byte[] italic = font("LiberationSerif-Italic");
    private final byte[] boldItalic = font("LiberationSerif-BoldItalic");
    private final byte[] mono = font("LiberationMono-Regular");

    Pdfs(TemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * Prints one paper.
     *
     * @param template name of the template, for example {@code dossiers/receipt-slip}
     * @param parameters its parameters by name
     */
    public byte[] render(String template, Map<String, ? extends @Nullable Object> parameters) {
        StringOutput xhtml = new StringOutput();
        templates.render(template + ".jte", Map.<String, @Nullable Object>copyOf(parameters), xhtml);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(xhtml.toString(), null)
                    .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                    .useFont(() -> new ByteArrayInputStream(regular), SERIF, 400, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(bold), SERIF, 700, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(italic), SERIF, 400, FontStyle.ITALIC, true)
                    .useFont(() -> new ByteArrayInputStream(boldItalic), SERIF, 700, FontStyle.ITALIC, true)
                    .useFont(() -> new ByteArrayInputStream(mono), MONO, 400, FontStyle.NORMAL, true)
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(SRGB)
                    .withProducer("Một Cửa")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot print " + template, e);
        }
        return pdf.toByteArray();
    }

    private static byte[] font(String name) {
        String path = "/liberation/" + name + ".ttf";
        try (InputStream font = Pdfs.class.getResourceAsStream(path)) {
            if (font == null) {
                throw new IOException("The font is not on the class path");
            }
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
