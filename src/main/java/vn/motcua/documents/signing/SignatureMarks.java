package vn.motcua.documents.signing;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import vn.motcua.platform.reference.ReferenceFile;
import vn.motcua.platform.security.Actor;

/** Marks as the reference data places them, with the picture of whoever signs. */
@Component
class SignatureMarks {

    private static final String FILE = "signature-marks.csv";

    private final SignaturePictures pictures;
    private final Map<SignatureMark.Place, MarkPlace> places = new EnumMap<>(SignatureMark.Place.class);

    SignatureMarks(SignaturePictures pictures) {
        this.pictures = pictures;
        new ReferenceFile(FILE)
                .rows()
                .forEach(row -> places.put(SignatureMark.Place.valueOf(row.get("mark")), MarkPlace.of(row)));
    }

    MarkSheet sheet(byte[] pdf, SignatureMark mark, Actor actor) throws IOException {
        MarkPlace place = places.get(mark.place());
        if (place == null) {
            throw new IllegalStateException(FILE + " does not say where " + mark.place() + " stands");
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new MarkSheet(mark, place, pictures.find(actor).orElse(null), document);
        }
    }
}
