package vn.motcua.dossiers.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.FileSize;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.PaperTime;

/**
 * Confirms that a dossier was filed online; it is not yet the receipt slip.
 *
 * @param head who confirms, place and date
 * @param dossierCode code of the dossier
 * @param slipKey secret that opens the look-up together with the code
 * @param trackingAddress where to look the dossier up
 * @param qrDataUri QR code as a picture's address
 * @param submitter who filed it
 * @param applicant whose matter it is, when that is not the submitter
 * @param request what is asked for: the procedure's name
 * @param procedureCode national code of the procedure
 * @param receivingCentre which centre looks at it
 * @param competentAgency which agency decides
 * @param filedAt when it was filed
 * @param answerBy until when the centre answers, if that is known
 * @param files what was filed
 * @param contact phone of the centre
 */
public record FilingConfirmationView(
        PaperHead head,
        String dossierCode,
        String slipKey,
        String trackingAddress,
        String qrDataUri,
        String submitter,
        @Nullable String applicant,
        String request,
        String procedureCode,
        String receivingCentre,
        String competentAgency,
        Instant filedAt,
        @Nullable Instant answerBy,
        List<FiledFile> files,
        @Nullable String contact) {

    public FilingConfirmationView {
        files = List.copyOf(files);
    }

    /**
     * A file that was filed.
     *
     * @param component the paper of the procedure it stands for
     * @param fileName its name
     * @param size in bytes
     * @param sha256 hash of its bytes, 64 hexadecimal digits
     */
    public record FiledFile(String component, String fileName, long size, String sha256) {

        /** For example "1,4 MB". */
        public String readableSize() {
            return FileSize.words(size);
        }
    }

    /** When it was filed, in words. */
    public String filed() {
        return PaperTime.of(filedAt);
    }

    /** Until when the centre answers, in words; null when that is not known. */
    public @Nullable String answer() {
        return answerBy == null ? null : PaperTime.of(answerBy);
    }
}
