package vn.motcua.documents.signing;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/** Draws a mark: its lines in black, Times New Roman's cut, and between them the picture, if there is one. */
final class MarkSheet implements PdfBoxSignatureDrawer {

    private static final float LEADING = 1.25f;
    private static final float GAP = 3;

    private final SignatureMark mark;
    private final MarkPlace place;
    private final byte @Nullable [] picture;
    private final PDRectangle box;
    private final PDRectangle paper;
    private final int page;

    private @Nullable SignatureOptions options;

    /**
     * @param picture PNG, or null
     * @param pdf that is signed
     */
    MarkSheet(SignatureMark mark, MarkPlace place, byte @Nullable [] picture, PDDocument pdf) {
        this.mark = mark;
        this.place = place;
        this.picture = place.picture() > 0 ? picture : null;
        this.page = place.lastPage() ? pdf.getNumberOfPages() - 1 : 0;
        this.paper = pdf.getPage(page).getMediaBox();
        this.box = placed();
    }

    /** Without its picture a mark is as wide as its text, which stays where it is. */
    private PDRectangle placed() {
        float width = picture == null ? place.textWidth() : place.width();
        float left = paper.getWidth() - place.right() - place.width();
        float height = lines() * leading() + (picture == null ? 0 : place.picture() + 2 * GAP);
        float low = place.fromBelow() ? place.edge() : paper.getHeight() - place.edge() - height;
        return new PDRectangle(Math.max(0, left), Math.max(0, low), Math.min(width, paper.getWidth()), height);
    }

    private int lines() {
        return mark.above().size() + mark.below().size();
    }

    private float leading() {
        return place.font() * LEADING;
    }

    /** Where it stands, from the lower left corner. */
    PDRectangle box() {
        return box;
    }

    /** The page it stands on. */
    PDRectangle paper() {
        return paper;
    }

    /** Counted from 0. */
    int page() {
        return page;
    }

    @Override
    public void init(SignatureImageParameters parameters, PDDocument document, SignatureOptions options) {
        this.options = options;
    }

    @Override
    public void draw() throws IOException {
        SignatureOptions seen = options;
        if (seen == null) {
            return;
        }
        try (PDDocument sheet = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            sheet.addPage(new PDPage(paper));
            PDAcroForm form = new PDAcroForm(sheet);
            sheet.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            form.getCOSObject().setDirect(true);
            PDSignatureField field = new PDSignatureField(form);
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(box);
            PDAppearanceStream stream = new PDAppearanceStream(sheet);
            stream.setResources(new PDResources());
            stream.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
            PDAppearanceDictionary appearance = new PDAppearanceDictionary();
            appearance.getCOSObject().setDirect(true);
            appearance.setNormalAppearance(stream);
            widget.setAppearance(appearance);
            try (PDPageContentStream out = new PDPageContentStream(sheet, stream)) {
                paint(sheet, out);
            }
            sheet.save(bytes);
            seen.setVisualSignature(new ByteArrayInputStream(bytes.toByteArray()));
            seen.setPage(page);
        }
    }

    private void paint(PDDocument sheet, PDPageContentStream out) throws IOException {
        float top = box.getHeight();
        if (!mark.above().isEmpty()) {
            top = write(mark.above(), font(sheet, "Bold"), top, out);
        }
        if (picture != null) {
            PDImageXObject image = PDImageXObject.createFromByteArray(sheet, picture, "mark.png");
            float height = place.picture();
            float width = height * image.getWidth() / image.getHeight();
            if (width > box.getWidth()) {
                height = height * box.getWidth() / width;
                width = box.getWidth();
            }
            float left = place.pictureAlign().of(box.getWidth(), width);
            out.drawImage(image, left, top - GAP - place.picture(), width, height);
            top -= place.picture() + 2 * GAP;
        }
        write(mark.below(), font(sheet, "Regular"), top, out);
    }

    private float write(List<String> lines, PDFont font, float from, PDPageContentStream out) throws IOException {
        float top = from;
        for (String line : lines) {
            float width = font.getStringWidth(line) / 1000 * place.font();
            // A long name is set smaller, never cut.
            float size = width > place.textWidth() ? place.font() * place.textWidth() / width : place.font();
            top -= leading();
            out.beginText();
            out.setFont(font, size);
            out.newLineAtOffset(
                    place.textAlign().of(place.textWidth(), Math.min(width, place.textWidth())),
                    top + place.font() * (LEADING - 1));
            out.showText(line);
            out.endText();
        }
        return top;
    }

    private static PDFont font(PDDocument sheet, String cut) throws IOException {
        String name = "/liberation/LiberationSerif-" + cut + ".ttf";
        try (InputStream bytes = MarkSheet.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException("Not on the class path: " + name);
            }
            return PDType0Font.load(sheet, bytes, true);
        }
    }
}
