package vn.motcua.documents.scans;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.util.Matrix;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.documents.PdfPictures;

/**
 * Makes files for the archive out of a pile: in colour, at least 200 points to the inch, upright, with what was read as
 * text behind the picture (PDF/A-2b in two layers, Decree 30/2020/NĐ-CP).
 */
public final class ScanArchive {

    /** 200 points to the inch on A4. */
    private static final int LONGEST_SIDE = 2339;

    /** Longer side of a small picture, in points. */
    public static final int SMALL_SIDE = 700;

    private static final float QUALITY = 0.75f;
    private static final float PART = 10_000f;
    private static final String FONT = "/liberation/LiberationSans-Regular.ttf";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private ScanArchive() {}

    /** A paper: its name, and its pages in the order in which they are read. */
    public record Paper(String name, List<ReadPage> pages) {

        /** Copies the list. */
        public Paper {
            pages = List.copyOf(pages);
        }
    }

    /**
     * The files of papers, in their order.
     *
     * @throws PileUnreadable when the pile cannot be drawn any more
     */
    public static List<byte[]> split(Path pile, List<Paper> papers) {
        Map<Integer, Integer> turns = new HashMap<>();
        papers.forEach(paper -> paper.pages().forEach(page -> turns.put(page.number() - 1, page.quarters())));
        Map<Integer, byte[]> pictures = new HashMap<>();
        draw(pile, LONGEST_SIDE, turns, (number, picture) -> pictures.put(number + 1, jpeg(picture)));
        return papers.stream().map(paper -> write(paper, pictures)).toList();
    }

    /**
     * All pages as they lie, as JPEG, in their order; the file is opened once.
     *
     * @param side the longer one of each picture, in points
     * @throws PileTooThick when there are too many
     * @throws PileUnreadable when they cannot be drawn
     */
    public static List<byte[]> pictures(Path pile, int side) {
        int pages = ScanReader.count(pile);
        if (pages > ScanReader.MOST_PAGES) {
            throw new PileTooThick(pages, ScanReader.MOST_PAGES);
        }
        return List.copyOf(small(
                        pile,
                        IntStream.rangeClosed(1, pages)
                                .mapToObj(number -> new ReadPage(number, 0, false, List.of()))
                                .toList(),
                        side)
                .values());
    }

    /**
     * Pages upright, as JPEG, by their numbers; the file is opened once.
     *
     * @param side the longer one of each picture, in points
     * @throws PileUnreadable when they cannot be drawn
     */
    public static SortedMap<Integer, byte[]> small(Path pile, List<ReadPage> pages, int side) {
        Map<Integer, Integer> turns = new HashMap<>();
        pages.forEach(page -> turns.put(page.number() - 1, page.quarters()));
        SortedMap<Integer, byte[]> pictures = new TreeMap<>();
        draw(pile, side, turns, (number, picture) -> pictures.put(number + 1, jpeg(picture)));
        return pictures;
    }

    /**
     * A scan with another file's pages behind it; what describes it stays the scan's.
     *
     * @param scan made by {@link #split}
     * @param behind printed by us
     */
    public static byte[] withPages(byte[] scan, byte[] behind) {
        try (PDDocument pdf = Loader.loadPDF(scan);
                PDDocument other = Loader.loadPDF(behind);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (PDPage page : other.getPages()) {
                PDPage added = pdf.importPage(page);
                added.setResources(page.getResources());
                added.setMediaBox(page.getMediaBox());
                // The scan has no tree of its structure to which it could belong.
                added.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Pages cannot be put behind a scan", e);
        }
    }

    private static void draw(Path pile, int side, Map<Integer, Integer> turns, PdfPictures.Taker taker) {
        try (RandomAccessRead source = new RandomAccessReadBufferedFile(pile)) {
            PdfPictures.draw(
                    source,
                    ScanReader.bounds(side, ImageType.RGB),
                    turns::containsKey,
                    (number, picture) -> taker.take(
                            number,
                            ScanPicture.turned(picture, turns.getOrDefault(number, 0), BufferedImage.TYPE_INT_RGB)));
        } catch (IOException e) {
            throw new PileUnreadable();
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        try (PDDocument nowhere = new PDDocument();
                InputStream packed = JPEGFactory.createFromImage(nowhere, picture, QUALITY)
                        .getCOSObject()
                        .createRawInputStream()) {
            return packed.readAllBytes();
        }
    }

    private static byte[] write(Paper paper, Map<Integer, byte[]> pictures) {
        try (PDDocument pdf = new PDDocument();
                InputStream font = ScanArchive.class.getResourceAsStream(FONT);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDType0Font letters = PDType0Font.load(pdf, font, true);
            for (ReadPage page : paper.pages()) {
                byte[] picture = pictures.get(page.number());
                if (picture != null) {
                    add(pdf, page, picture, letters);
                }
            }
            describe(pdf, paper.name());
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A scan cannot be written", e);
        }
    }

    private static void add(PDDocument pdf, ReadPage read, byte[] picture, PDType0Font letters) throws IOException {
        PDImageXObject image = JPEGFactory.createFromByteArray(pdf, picture);
        boolean lying = image.getWidth() > image.getHeight();
        float width = lying ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
        float height = width * image.getHeight() / image.getWidth();
        PDPage page = new PDPage(new PDRectangle(width, height));
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setRenderingMode(RenderingMode.NEITHER);
            for (ReadWord word : read.words()) {
                put(content, word, letters, width, height);
            }
            content.endText();
            content.drawImage(image, 0, 0, width, height);
        }
    }

    /** Letters that the font does not have are left out: they are read from the picture. */
    private static void put(PDPageContentStream content, ReadWord word, PDType0Font letters, float width, float height)
            throws IOException {
        String text = word.text()
                .codePoints()
                .filter(letter -> has(letters, letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        float size = word.height() / PART * height;
        if (text.isEmpty() || size < 1) {
            return;
        }
        float natural = letters.getStringWidth(text) / 1000 * size;
        content.setFont(letters, size);
        content.setHorizontalScaling(Math.clamp(100 * word.width() / PART * width / natural, 1, 1000));
        content.setTextMatrix(Matrix.getTranslateInstance(
                word.left() / PART * width, height - (word.top() + word.height()) / PART * height));
        content.showText(text + " ");
    }

    private static boolean has(PDType0Font letters, int letter) {
        try {
            letters.encode(Character.toString(letter));
            return true;
        } catch (IOException | IllegalArgumentException without) {
            return false;
        }
    }

    private static void describe(PDDocument pdf, String name) throws IOException {
        pdf.setVersion(1.7f);
        pdf.getDocumentInformation().setTitle(name);
        pdf.getDocumentInformation().setProducer("Một Cửa");
        pdf.getDocumentCatalog().setLanguage("vi");
        PDOutputIntent colours = new PDOutputIntent(pdf, new ByteArrayInputStream(SRGB));
        colours.setInfo("sRGB IEC61966-2.1");
        colours.setOutputCondition("sRGB IEC61966-2.1");
        colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        pdf.getDocumentCatalog().addOutputIntent(colours);
        String title = HtmlUtils.htmlEscapeDecimal(name, StandardCharsets.UTF_8.name());
        String packet = """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>Một Cửa</pdf:Producer></rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(title);
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadata);
    }
}
