package vn.motcua.dossiers.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.PaperTime;

/**
 * Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" (Circular 03/2025/TT-VPCP, Annex I), as it is printed.
 *
 * @param head who issues it, number, place and date
 * @param copyName which of the two copies this is, for example "Liên 2: Giao người nộp hồ sơ"
 * @param dossierCode code of the dossier
 * @param slipKey secret that opens the look-up together with the code
 * @param trackingAddress where to look the dossier up
 * @param qrDataUri QR code as a picture's address
 * @param submitter whom the dossier was received from
 * @param identityNumber personal or tax number, if it is to be printed
 * @param address of the submitter
 * @param phone of the submitter
 * @param email of the submitter
 * @param applicant whose matter it is, when that is not the submitter
 * @param request what is asked for: the procedure's name
 * @param procedureCode national code of the procedure
 * @param papers what was handed in
 * @param sets number of sets
 * @param legalTime for example "05 ngày làm việc"
 * @param receivedAt when it was received complete and valid
 * @param promisedAt when the result is promised, or null when the law sets no time
 * @param handOver where and how the result is got
 * @param fee fee and whether it is paid, if there is any
 * @param registerBook number of the register book
 * @param registerNumber serial in it
 * @param receiver who received it
 * @param contact phone of the centre
 */
public record ReceiptSlipView(
        PaperHead head,
        @Nullable String copyName,
        String dossierCode,
        String slipKey,
        String trackingAddress,
        String qrDataUri,
        String submitter,
        @Nullable String identityNumber,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String applicant,
        String request,
        String procedureCode,
        List<Paper> papers,
        int sets,
        String legalTime,
        Instant receivedAt,
        @Nullable Instant promisedAt,
        String handOver,
        @Nullable String fee,
        @Nullable String registerBook,
        @Nullable String registerNumber,
        String receiver,
        @Nullable String contact) {

    public ReceiptSlipView {
        papers = List.copyOf(papers);
    }

    /**
     * A paper that was handed in.
     *
     * @param name its name in the procedure
     * @param originals how many originals
     * @param copies how many copies
     * @param electronic how many electronic files
     */
    public record Paper(String name, int originals, int copies, int electronic) {}

    /**
     * A procedure of a group that was filed together.
     *
     * @param promised when its result is promised, or how that will be counted
     */
    public record Part(int number, String procedure, String agency, String time, String promised) {}

    /** When it was received, in words. */
    public String received() {
        return PaperTime.of(receivedAt);
    }

    /** When the result is promised, in words; a message to come when the law sets no time. */
    public String promised() {
        return promisedAt == null ? "không ấn định; Bộ phận Một cửa sẽ báo khi có kết quả" : PaperTime.of(promisedAt);
    }

    /** Two digits at least, as forms are filled in. */
    public String setCount() {
        return "%02d".formatted(sets);
    }
}
