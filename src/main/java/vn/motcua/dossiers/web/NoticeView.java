package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.PaperHead;

/**
 * One of forms 02 to 05 (Circular 03/2025/TT-VPCP, Annex I), as it is printed.
 *
 * @param head who issues it, number, place and date
 * @param title name of the form
 * @param code of the dossier
 * @param qrDataUri QR code of the look-up, as a picture's address
 * @param facts dossier and applicant, line by line: what, and its value
 * @param opening what happens, one paragraph
 * @param items what is to be completed; empty for the other forms
 * @param closing what the applicant does next, paragraph by paragraph
 * @param signedAs who signs, for example "LÃNH ĐẠO CƠ QUAN"
 * @param signer their name
 */
public record NoticeView(
        PaperHead head,
        String title,
        String code,
        String qrDataUri,
        List<Fact> facts,
        String opening,
        List<String> items,
        List<String> closing,
        String signedAs,
        @Nullable String signer) {

    public NoticeView {
        facts = List.copyOf(facts);
        items = List.copyOf(items);
        closing = List.copyOf(closing);
    }

    /** A line that is filled in. */
    public record Fact(String label, String value) {}
}
