package vn.motcua.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Real files of the kinds that people hand in. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A PDF of so many blank pages. */
    public static byte[] pdf(int pages) {
        return pdf(pages, "");
    }

    /** A PDF that opens with this password only. */
    public static byte[] pdf(int pages, String password) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int page = 0; page < pages; page++) {
                pdf.addPage(new PDPage());
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
        byte[] picture = image("jpg", 7);
        byte[] photo = new byte[size];
        new Random(size).nextBytes(photo);
        System.arraycopy(picture, 0, photo, 0, picture.length);
        return photo;
    }

    /** The beginning of an iPhone's picture. */
    public static byte[] heic() {
        byte[] bytes = new byte[9000];
        byte[] head = "\0\0\0\030ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(Arrays.copyOf(head, head.length), bytes.length);
    }
}
