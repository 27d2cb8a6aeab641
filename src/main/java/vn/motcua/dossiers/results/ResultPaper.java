package vn.motcua.dossiers.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.QrCodes;

/**
 * A result as it is printed (NĐ 30/2020/NĐ-CP, Annex I).
 *
 * @param head who issues it; its number, and with it the day, may be missing
 * @param number as printed: given, dots in a draft, empty where the agency's seal will stand
 * @param placeAndDate as printed; empty where the seal will say it
 * @param title "Giấy khai sinh"
 * @param subject what a decision is about, or null
 * @param basis what it rests on
 * @param opening a sentence before the decision, or null
 * @param parts fields by their heading
 * @param articles of a decision, filled in
 * @param closing a sentence at the end, or null
 * @param sendTo who gets it
 * @param authority of who signs, line by line
 * @param signer name of who signs; empty when nobody knows yet
 * @param check how it is verified
 */
public record ResultPaper(
        PaperHead head,
        String number,
        String placeAndDate,
        String title,
        @Nullable String subject,
        List<String> basis,
        @Nullable String opening,
        List<Part> parts,
        List<String> articles,
        @Nullable String closing,
        List<String> sendTo,
        List<String> authority,
        String signer,
        Check check) {

    /** Copies the lists. */
    public ResultPaper {
        basis = List.copyOf(basis);
        parts = List.copyOf(parts);
        articles = List.copyOf(articles);
        sendTo = List.copyOf(sendTo);
        authority = List.copyOf(authority);
    }

    /** Fields under a heading. */
    public record Part(String title, List<Line> lines) {

        /** Copies the list. */
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** A field. */
    public record Line(String label, String value) {}

    /**
     * How anybody verifies it.
     *
     * @param code nobody guesses it
     * @param address where, as people read it
     * @param qr the QR code of the address with the code, as the address of a picture
     */
    public record Check(String code, String address, String qr) {

        /** @param origin where this installation is found, for example {@code https://motcua.danang.gov.vn} */
        public static Check of(String code, String origin) {
            return new Check(
                    ResultPrinter.spaced(code),
                    origin.replaceFirst("^https?://", "") + "/kiem-tra",
                    QrCodes.pngDataUri(origin + "/kiem-tra/" + code));
        }
    }
}
