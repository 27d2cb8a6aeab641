package vn.motcua.documents.scans;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import vn.motcua.documents.PdfPages;

/** What scanners and phones make, as one PDF: a PDF as it is; a JPEG or PNG as its page; a TIFF with all its pages. */
@Component
public class ScanIntake {

    private static final int HEAD = 8 * 1024;
    /** 300 points to the inch on A4. */
    private static final int LONGEST_SIDE = 3508;
    /** A3 at 500 points to the inch. */
    private static final long MOST_POINTS = 60_000_000;

    private static final float QUALITY = 0.9f;

    private final Tika tika = new Tika();

    /**
     * The pages as PDF.
     *
     * @throws ScanTypeRefused when it is nothing of these, whatever its name says
     * @throws ScanLocked when it is a PDF that needs a password to open
     * @throws PileUnreadable when it is damaged
     * @throws PileTooThick when it has too many pages
     */
    public byte[] toPdf(byte[] file, String fileName) {
        return switch (tika.detect(Arrays.copyOf(file, Math.min(HEAD, file.length)))) {
            case "application/pdf" -> openable(file, fileName);
            case "image/tiff", "image/jpeg", "image/png" -> pages(file);
            default -> throw new ScanTypeRefused(fileName);
        };
    }

    private static byte[] openable(byte[] file, String fileName) {
        try {
            PdfPages.count(file).orElseThrow(PileUnreadable::new);
            return file;
        } catch (InvalidPasswordException locked) {
            throw new ScanLocked(fileName);
        } catch (IOException damaged) {
            throw new PileUnreadable();
        }
    }

    private static byte[] pages(byte[] file) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
                PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new PileUnreadable();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, false, true);
                // Not asked how many there are: a damaged TIFF may name its pages in a circle.
                for (int number = 0; isThere(reader, number); number++) {
                    if (number == ScanReader.MOST_PAGES) {
                        throw new PileTooThick(number + 1, ScanReader.MOST_PAGES);
                    }
                    add(pdf, read(reader, number));
                }
            } finally {
                reader.dispose();
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new PileUnreadable();
        }
    }

    private static boolean isThere(ImageReader reader, int number) throws IOException {
        try {
            return reader.getWidth(number) > 0;
        } catch (IndexOutOfBoundsException end) {
            if (number == 0) {
                throw new IOException("A file without a page", end);
            }
            return false;
        }
    }

    private static BufferedImage read(ImageReader reader, int number) throws IOException {
        int width = reader.getWidth(number);
        int height = reader.getHeight(number);
        if ((long) width * height > MOST_POINTS) {
            throw new IOException("A page larger than a scan");
        }
        ImageReadParam thin = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        thin.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(number, thin);
        BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = plain.createGraphics();
        drawing.drawImage(read, 0, 0, Color.WHITE, null);
        drawing.dispose();
        return plain;
    }

    private static void add(PDDocument pdf, BufferedImage picture) throws IOException {
        PDImageXObject image = JPEGFactory.createFromImage(pdf, picture, QUALITY);
        boolean lying = picture.getWidth() > picture.getHeight();
        float width = lying ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
        PDPage page = new PDPage(new PDRectangle(width, width * picture.getHeight() / picture.getWidth()));
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.drawImage(
                    image,
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        }
    }
}
