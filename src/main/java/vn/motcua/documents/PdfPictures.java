package vn.motcua.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws the pages of a PDF, without trusting it: what a stream unpacks to and the pictures it names are measured before
 * they are drawn, and a document that needs more than a scan does is not drawn at all.
 */
public final class PdfPictures extends PDFParser {

    /** As many pages as are looked at; the rest is taken to be like them. */
    static final int MOST_DRAWN = 12;

    private static final long MOST_POINTS = 36_000_000;
    private static final Bounds AT_FIRST_SIGHT =
            new Bounds(1000, MOST_DRAWN, 96L * 1024 * 1024, 3L * 1024 * 1024, ImageType.GRAY);

    private final Bounds bounds;
    private long unpacked;
    private long written;

    private PdfPictures(RandomAccessRead source, Bounds bounds) throws IOException {
        super(source);
        this.bounds = bounds;
    }

    /**
     * How a document is drawn.
     *
     * @param longestSide of a drawn page, in points
     * @param pages as many are drawn at most
     * @param unpacked what all streams may unpack to, in bytes
     * @param written what instructions to draw may unpack to, in bytes
     */
    public record Bounds(int longestSide, int pages, long unpacked, long written, ImageType type) {}

    /** Takes pages one by one. */
    public interface Taker {
        /** @param number of the page, from 0 */
        void take(int number, BufferedImage page) throws IOException;
    }

    /**
     * The first pages, small and grey.
     *
     * @throws IOException when it cannot be drawn, or not within bounds
     */
    static List<BufferedImage> draw(Path file) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        try (RandomAccessRead source = new RandomAccessReadBufferedFile(file)) {
            draw(source, AT_FIRST_SIGHT, number -> true, (number, page) -> pages.add(page));
        }
        return pages;
    }

    /**
     * Draws one page after the other; none is kept.
     *
     * @param wanted which, from 0
     * @throws IOException when it cannot be drawn, or not within bounds
     */
    public static void draw(RandomAccessRead source, Bounds bounds, IntPredicate wanted, Taker taker)
            throws IOException {
        try (PDDocument pdf = new PdfPictures(source, bounds).parse(false)) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            for (int number = 0; number < Math.min(pdf.getNumberOfPages(), bounds.pages()); number++) {
                if (!wanted.test(number)) {
                    continue;
                }
                PDPage page = pdf.getPage(number);
                float longest =
                        Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight());
                if (longest < 1) {
                    throw new IOException("A page without a size");
                }
                taker.take(number, renderer.renderImage(number, bounds.longestSide() / longest, bounds.type()));
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("The PDF cannot be drawn", e);
        }
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        if (picture && (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0) > MOST_POINTS) {
            throw new IOException("A picture larger than a scan");
        }
        long size = unpackedSize(stream);
        unpacked += size;
        // Fonts say how long they are unpacked; what is neither picture nor font is instructions to draw.
        written += picture || stream.containsKey(COSName.LENGTH1) || isStructure(stream) ? 0 : size;
        if (unpacked > bounds.unpacked() || written > bounds.written()) {
            throw new IOException("The PDF unpacks to too much");
        }
        return stream;
    }

    private static boolean isStructure(COSStream stream) {
        COSName type = stream.getCOSName(COSName.TYPE);
        return COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type) || stream.containsKey(COSName.N);
    }

    private long unpackedSize(COSStream stream) throws IOException {
        if (stream.getFilters() == null) {
            return stream.getLength();
        }
        if (!(stream.getFilters() instanceof COSName filter)) {
            throw new IOException("Packed twice");
        }
        if (filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION)) {
            return Inflated.size(stream, bounds.unpacked());
        }
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            return stream.getLength();
        }
        // The old packings grow by a few times at most.
        return stream.getLength() * 4;
    }
}
