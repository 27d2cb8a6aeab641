package vn.motcua.dossiers.web;

import java.util.List;
import vn.motcua.documents.PaperHead;

/**
 * "Phiếu chuyển xử lý" (NĐ 118/2025 Art. 20.2): which agency has what to do in which order, and what it did.
 *
 * @param head who issues it, number, place and date
 * @param code of the dossier
 * @param qrDataUri QR code of the look-up, as a picture's address
 * @param facts procedure, applicant, lead and times, line by line
 * @param rows one for each agency, in their order
 */
public record TransferSheetView(
        PaperHead head, String code, String qrDataUri, List<ControlSheetView.Fact> facts, List<Row> rows) {

    /** Copies the lists. */
    public TransferSheetView {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
    }

    /**
     * One agency.
     *
     * @param task what it is to do
     * @param allowed its time, from its turn on
     * @param begun when its turn came; empty before
     * @param due until when it has time; empty before its turn
     * @param answered who answered when; empty before
     * @param answer what was answered, or why the dossier went on without it
     */
    public record Row(
            int turn,
            String agency,
            String task,
            String allowed,
            String begun,
            String due,
            String answered,
            String answer) {}
}
