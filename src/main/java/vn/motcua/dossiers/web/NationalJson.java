package vn.motcua.dossiers.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.JournalEntry;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Supplement;
import vn.motcua.payments.Demand;
import vn.motcua.payments.DemandState;
import vn.motcua.platform.VietnamTime;

/** A dossier as the national portal takes it: names and times of its fields are the portal's (yyyyMMddHHmmss, UTC+7). */
record NationalJson(
        @JsonProperty("MaHoSo") String code,
        @JsonProperty("MaTTHC") String procedure,
        @JsonProperty("TenTTHC") String procedureName,
        @JsonProperty("KenhThucHien") int channel,
        @JsonProperty("ChuHoSo") String applicant,
        @JsonProperty("SoDienThoai") @Nullable String phone,
        @JsonProperty("Email") @Nullable String email,
        @JsonProperty("NgayNopHoSo") String submitted,
        @JsonProperty("NgayTiepNhan") @Nullable String received,
        @JsonProperty("NgayHenTra") @Nullable String promised,
        @JsonProperty("NgayKetThucXuLy") @Nullable String finished,
        @JsonProperty("NgayTra") @Nullable String returned,
        @JsonProperty("TrangThaiHoSo") int status,
        @JsonProperty("DonViXuLy") String agency,
        @JsonProperty("NoiNopHoSo") int place,
        @JsonProperty("DuocThanhToanTrucTuyen") int paidOnline,
        @JsonProperty("DanhSachLePhi") List<Charge> fees,
        @JsonProperty("TaiLieuNop") List<Attachment> papers,
        @JsonProperty("DanhSachHoSoBoSung") List<Completion> supplements) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(VietnamTime.ZONE);
    /** Filed in the province's own system, paid by its own way. */
    private static final int LOCAL = 2;

    private static final int ON_RECEIPT = 1;

    NationalJson {
        fees = List.copyOf(fees);
        papers = List.copyOf(papers);
        supplements = List.copyOf(supplements);
    }

    /** A paper with a file. */
    record Attachment(
            @JsonProperty("TepDinhKemId") long file,
            @JsonProperty("TenTepDinhKem") @Nullable String name,
            @JsonProperty("DuocTaiSuDung") int reused) {}

    /** Something that is paid for; all of it is taken on receipt. */
    record Charge(
            @JsonProperty("TenPhiLePhi") String name,
            @JsonProperty("HinhThucThu") int when,
            @JsonProperty("Gia") long amount) {}

    /** A request to complete the dossier. */
    record Completion(
            @JsonProperty("HoSoBoSungId") int number,
            @JsonProperty("NguoiYeuCauBoSung") String by,
            @JsonProperty("NoiDungBoSung") String content,
            @JsonProperty("NgayBoSung") String asked,
            @JsonProperty("NgayTiepNhanBoSung") @Nullable String answered) {

        static Completion of(Supplement asked) {
            return new Completion(
                    asked.seq(),
                    asked.requestedBy(),
                    String.join("; ", asked.items()),
                    time(asked.requestedAt()),
                    asked.endedAt() == null ? null : time(asked.endedAt()));
        }
    }

    /**
     * @param asked what was asked for it
     * @param paidOnline whether some of it was paid without a way to the counter
     */
    static NationalJson of(DossierDetails dossier, String agency, List<Demand> asked, boolean paidOnline) {
        return new NationalJson(
                dossier.code().value(),
                dossier.procedureCode(),
                dossier.procedureName(),
                channel(dossier.channel()),
                dossier.applicant().fullName(),
                dossier.applicant().phone(),
                dossier.applicant().email(),
                time(dossier.submittedAt()),
                optional(dossier.receivedAt()),
                optional(dossier.promisedAt()),
                optional(dossier.finishedAt()),
                optional(dossier.handedOverAt()),
                status(dossier),
                agency,
                LOCAL,
                paidOnline ? LOCAL : 0,
                asked.stream()
                        .filter(demand -> demand.state() != DemandState.CANCELLED)
                        .flatMap(demand -> demand.lines().stream())
                        .map(line -> new Charge(line.name(), ON_RECEIPT, line.amount()))
                        .toList(),
                dossier.papers().stream()
                        .filter(paper -> paper.purpose() == Paper.Purpose.COMPONENT)
                        .flatMap(NationalJson::attachment)
                        .toList(),
                dossier.supplements().stream().map(Completion::of).toList());
    }

    private static Stream<Attachment> attachment(Paper paper) {
        return paper.document() == null
                ? Stream.empty()
                : Stream.of(new Attachment(paper.document().value(), paper.fileName(), paper.reused() ? 1 : 0));
    }

    /**
     * National status 1–10; it never goes back. What is received anew, because papers were asked for or because it was
     * taken up again, keeps the status it came from until then, and is in progress from then on; a result that is
     * corrected stays finished, or returned.
     */
    static int status(DossierDetails dossier) {
        if (dossier.handedOverAt() != null) {
            return DossierStatus.HANDED_OVER.nationalCode();
        }
        if (dossier.finishedAt() != null && dossier.status() == DossierStatus.IN_PROGRESS) {
            return DossierStatus.FINISHED.nationalCode();
        }
        DossierStatus cameFrom = cameFrom(dossier);
        if (cameFrom == null) {
            return dossier.status().nationalCode();
        }
        return switch (dossier.status()) {
            case SUBMITTED -> cameFrom.nationalCode();
            case ACCEPTED -> DossierStatus.IN_PROGRESS.nationalCode();
            default -> dossier.status().nationalCode();
        };
    }

    /** Where it was when it came before the desk again; null when it came only once. */
    private static @Nullable DossierStatus cameFrom(DossierDetails dossier) {
        return dossier.journal().stream()
                .filter(entry -> entry.to() == DossierStatus.SUBMITTED
                        && entry.from() != null
                        && entry.from() != DossierStatus.SUBMITTED)
                .max(Comparator.comparingInt(JournalEntry::seq))
                .map(JournalEntry::from)
                .orElse(null);
    }

    private static int channel(Channel channel) {
        return switch (channel) {
            case COUNTER -> 1;
            case ONLINE -> 2;
            case POST -> 3;
        };
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static @Nullable String optional(@Nullable Instant at) {
        return at == null ? null : time(at);
    }
}
