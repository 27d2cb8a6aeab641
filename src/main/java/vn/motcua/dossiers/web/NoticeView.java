package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.PaperHead;
import vn.motcua.dossiers.wording.FilledWording;

/**
 * One of forms 02 to 05 (Circular 03/2025/TT-VPCP, Annex I), as it is printed.
 *
 * @param head who issues it, number, place and date
 * @param words the fixed words of the day it was issued
 * @param code of the dossier
 * @param qrDataUri QR code of the look-up, as a picture's address
 * @param facts dossier and applicant, line by line: what, and its value
 * @param items what is to be completed; empty for the other forms
 * @param signer who signs
 */
public record NoticeView(
        PaperHead head,
        FilledWording words,
        String code,
        String qrDataUri,
        List<Fact> facts,
        List<String> items,
        @Nullable String signer) {

    public NoticeView {
        facts = List.copyOf(facts);
        items = List.copyOf(items);
    }

    /** A line that is filled in. */
    public record Fact(String label, String value) {}
}
