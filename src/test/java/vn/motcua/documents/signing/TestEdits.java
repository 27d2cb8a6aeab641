package vn.motcua.documents.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Changes that are written behind a signed file, as editors do; each leaves the signed bytes as they are. */
final class TestEdits {

    private TestEdits() {}

    static byte[] anotherPage(byte[] signed) throws IOException {
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            return saved(document, Set.of(document.getPages().getCOSObject(), page.getCOSObject()));
        }
    }

    static byte[] aNote(byte[] signed) throws IOException {
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("Đã sửa");
            note.setRectangle(new PDRectangle(50, 50, 20, 20));
            PDPage page = document.getPage(0);
            page.getAnnotations().add(note);
            return saved(document, Set.of(page.getCOSObject(), note.getCOSObject()));
        }
    }

    /** A page beside so many objects. */
    static byte[] ofObjects(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            COSArray many = new COSArray();
            for (int number = 0; number < count; number++) {
                COSDictionary one = new COSDictionary();
                one.setInt(COSName.N, number);
                many.add(new COSObject(one));
            }
            document.getDocumentCatalog().getCOSObject().setItem("Many", many);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] saved(PDDocument document, Set<COSDictionary> changed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.saveIncremental(bytes, changed);
        return bytes.toByteArray();
    }
}
