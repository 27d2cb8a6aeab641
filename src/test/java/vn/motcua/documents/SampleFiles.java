package vn.motcua.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Real files of the kinds that people hand in. */
public final class SampleFiles {

    private static final byte[] PAGE = page();

    private SampleFiles() {}

    /** A PDF of so many pages, with some words on each. */
    public static byte[] pdf(int pages) {
        return pdf(pages, "");
    }

    /** A PDF of one page with nothing on it. */
    public static byte[] blankPdf() {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A PDF that opens with this password only. */
    public static byte[] pdf(int pages, String password) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int page = 0; page < pages; page++) {
                PDPage sheet = new PDPage();
                pdf.addPage(sheet);
                write(pdf, sheet);
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy("owner-" + password, password, new AccessPermission()));
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(PDDocument pdf, PDPage page) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
            content.setLeading(22);
            content.newLineAtOffset(72, 720);
            for (int line = 0; line < 8; line++) {
                content.showText("Giay to kem theo ho so, dong " + (line + 1) + " cua van ban nay.");
                content.newLine();
            }
            content.endText();
        }
    }

    /** A small picture in this format of {@link ImageIO}; the seed makes its content different. */
    public static byte[] image(String format, int seed) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A JPEG grown to this size as phones do it, by data behind the picture. */
    public static byte[] photo(int size) {
        byte[] photo = new byte[size];
        new Random(size).nextBytes(photo);
        System.arraycopy(PAGE, 0, photo, 0, PAGE.length);
        return photo;
    }

    private static byte[] page() {
        BufferedImage image = new BufferedImage(900, 1200, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 900, 1200);
        pen.setColor(Color.BLACK);
        for (int line = 0; line < 30; line++) {
            for (int word = 0; word < 12; word++) {
                pen.fillRect(90 + word * 60, 100 + line * 34, 14 + (line * 7 + word * 11) % 38, 14);
            }
        }
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The beginning of an iPhone's picture. */
    public static byte[] heic() {
        byte[] bytes = new byte[9000];
        byte[] head = "\0\0\0\030ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(Arrays.copyOf(head, head.length), bytes.length);
    }
}
