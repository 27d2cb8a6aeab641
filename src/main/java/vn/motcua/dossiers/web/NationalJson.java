package vn.motcua.dossiers.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Supplement;
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
        @JsonProperty("TaiLieuNop") List<Attachment> papers,
        @JsonProperty("DanhSachHoSoBoSung") List<Completion> supplements) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(VietnamTime.ZONE);
    /** Filed in the province's own system. */
    private static final int LOCAL = 2;

    NationalJson {
        papers = List.copyOf(papers);
        supplements = List.copyOf(supplements);
    }

    /** A paper with a file. */
    record Attachment(
            @JsonProperty("TepDinhKemId") long file,
            @JsonProperty("TenTepDinhKem") @Nullable String name) {}

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

    static NationalJson of(DossierDetails dossier, String agency) {
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
                dossier.papers().stream()
                        .filter(paper -> paper.purpose() == Paper.Purpose.COMPONENT)
                        .flatMap(NationalJson::attachment)
                        .toList(),
                dossier.supplements().stream().map(Completion::of).toList());
    }

    private static Stream<Attachment> attachment(Paper paper) {
        return paper.document() == null
                ? Stream.empty()
                : Stream.of(new Attachment(paper.document().value(), paper.fileName()));
    }

    /**
     * National status 1–10; it never goes back: what was asked to be completed stays 5 until it is received again, and
     * what was received before is in progress then; a result that is corrected stays finished, or returned.
     */
    static int status(DossierDetails dossier) {
        if (dossier.finishedAt() != null && dossier.status() == DossierStatus.IN_PROGRESS) {
            return (dossier.handedOverAt() == null ? DossierStatus.FINISHED : DossierStatus.HANDED_OVER).nationalCode();
        }
        if (dossier.handedOverAt() != null) {
            return DossierStatus.HANDED_OVER.nationalCode();
        }
        boolean asked = !dossier.supplements().isEmpty();
        return switch (dossier.status()) {
            case SUBMITTED -> (asked ? DossierStatus.AWAITING_SUPPLEMENT : dossier.status()).nationalCode();
            case ACCEPTED -> (asked ? DossierStatus.IN_PROGRESS : dossier.status()).nationalCode();
            default -> dossier.status().nationalCode();
        };
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
