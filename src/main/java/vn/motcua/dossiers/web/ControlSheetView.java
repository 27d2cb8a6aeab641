package vn.motcua.dossiers.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.PaperHead;
import vn.motcua.platform.VietnamTime;

/**
 * Form 06, "Phiếu kiểm soát quá trình giải quyết hồ sơ" (Circular 03/2025/TT-VPCP, Annex I), as page, paper and sheet.
 *
 * @param head who issues it, number, place and date
 * @param code of the dossier
 * @param qrDataUri QR code of the look-up, as a picture's address
 * @param facts procedure, applicant, agencies and times, line by line
 * @param rows who handed the dossier to whom, oldest first
 */
public record ControlSheetView(PaperHead head, String code, String qrDataUri, List<Fact> facts, List<Row> rows) {

    public ControlSheetView {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
    }

    /** A line that is filled in. */
    public record Fact(String label, String value) {}

    /**
     * One hand-over.
     *
     * @param from agency and person that gave
     * @param to agency and person that took
     * @param at when
     * @param finishedAt when whoever took was done; null while they are not
     * @param dueAt until when they had time; null when no time was set
     * @param result early, on time, late, or where it stands
     * @param note what was done, and what was written
     */
    public record Row(
            Party from,
            Party to,
            Instant at,
            @Nullable Instant finishedAt,
            @Nullable Instant dueAt,
            String result,
            String note) {

        /** When it was handed over, for example {@code 16:50 13/02/2026}. */
        public String time() {
            return VietnamTime.dateTime(at);
        }

        /** When it was done; empty while it is not. */
        public String finished() {
            return finishedAt == null ? "" : VietnamTime.dateTime(finishedAt);
        }

        /** Until when there was time; empty when no time was set. */
        public String due() {
            return dueAt == null ? "" : VietnamTime.dateTime(dueAt);
        }
    }

    /** One side of a hand-over. */
    public record Party(String agency, @Nullable String person) {

        /** Both in one line. */
        public String words() {
            return person == null ? agency : agency + " – " + person;
        }
    }
}
