package vn.motcua.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Counts the pages of a PDF without trusting it. The parser unpacks into memory the streams in which the structure is
 * kept, and a megabyte can unpack to a gigabyte; here a stream is measured before it is unpacked. A damaged document is
 * not repaired: the repair unpacks whatever it finds.
 */
public final class PdfPages extends PDFParser {

    private static final int MOST_UNPACKED = 32 * 1024 * 1024;

    /** More than a document of the size we take can hold. */
    private static final int MOST_OBJECTS = 1_000_000;

    private static final int MOST_PAGES = 100_000;
    private static final List<COSName> DEFLATE = List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    private long unpacked;
    private long objects;

    private PdfPages(RandomAccessRead source) throws IOException {
        super(source);
    }

    /**
     * How many pages there are; empty when the document names an absurd number.
     *
     * @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException when a password is needed
     * @throws IOException when it cannot be read, or not within bounds
     */
    public static OptionalInt count(Path file) throws IOException {
        try (RandomAccessRead source = new RandomAccessReadBufferedFile(file)) {
            return count(source);
        }
    }

    /**
     * The same of a PDF in memory.
     *
     * @throws IOException when it cannot be read, or not within bounds
     */
    public static OptionalInt count(byte[] file) throws IOException {
        try (RandomAccessRead source = new RandomAccessReadBuffer(file)) {
            return count(source);
        }
    }

    private static OptionalInt count(RandomAccessRead source) throws IOException {
        try (PDDocument pdf = new PdfPages(source).parse(false)) {
            int pages = pdf.getNumberOfPages();
            return pages >= 0 && pages <= MOST_PAGES ? OptionalInt.of(pages) : OptionalInt.empty();
        } catch (StackOverflowError e) {
            throw new IOException("The PDF is nested too deeply", e);
        }
    }

    /** Only streams of the structure come by here while pages are counted; pictures and texts are never read. */
    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        unpacked += unpackedSize(stream);
        objects += namedObjects(stream);
        if (unpacked > MOST_UNPACKED || objects > MOST_OBJECTS) {
            throw new IOException("The structure of the PDF unpacks to too much");
        }
        return stream;
    }

    /** How many objects a table says to describe; an entry may take no byte at all. */
    private static long namedObjects(COSStream stream) {
        if (stream.getDictionaryObject(COSName.INDEX) instanceof COSArray index) {
            return IntStream.range(0, index.size() / 2)
                    .mapToLong(pair -> Math.abs((long) index.getInt(2 * pair + 1)))
                    .sum();
        }
        return Math.abs((long) stream.getInt(COSName.SIZE, 0));
    }

    private static long unpackedSize(COSStream stream) throws IOException {
        if (stream.getFilters() == null) {
            return stream.getLength();
        }
        if (stream.getFilters() instanceof COSName filter && DEFLATE.contains(filter)) {
            return Inflated.size(stream, MOST_UNPACKED);
        }
        throw new IOException("Structure is never kept in another packing, or in two");
    }
}
