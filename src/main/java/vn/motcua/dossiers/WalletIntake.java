package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Component.Kind;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.PaperOwner;
import vn.motcua.documents.WalletPaper;
import vn.motcua.documents.Wallets;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.reference.ReferenceFile;
import vn.motcua.platform.security.Actor;

/**
 * What of a dossier goes into the wallet of its applicant: the files of papers when the desk has compared them and accepts
 * the dossier, and the result when it is handed over (NĐ 118/2025 Art. 19.2). Declarations and authorisations are of one
 * dossier only; a paper that is valid for months is left out, for nobody notes its day of issue ({@code
 * paper-validity.csv}).
 */
@Component
class WalletIntake {

    private static final List<CSVRecord> VALIDITY = new ReferenceFile("paper-validity.csv").rows();
    /** Lines of papers that were asked for later begin here; what they are nobody knows by a code. */
    private static final int COMPLETIONS = 1_000;

    private static final String HERE = "Giải quyết thủ tục hành chính trong tỉnh, thành phố";

    private final Wallets wallets;
    private final DossierPapers papers;
    private final Procedures procedures;
    private final CopyCertification copies;
    private final Agencies agencies;

    WalletIntake(
            Wallets wallets, DossierPapers papers, Procedures procedures, CopyCertification copies, Agencies agencies) {
        this.wallets = wallets;
        this.papers = papers;
        this.procedures = procedures;
        this.copies = copies;
        this.agencies = agencies;
    }

    /** @param compared by the desk just now; of a dossier that is nobody's no statement is needed */
    void keepPapers(Dossier dossier, List<Paper> compared, Actor actor, Instant at) {
        List<Paper> files = compared.stream()
                .filter(paper -> paper.document() != null && !paper.reused())
                .filter(paper -> paper.purpose() == Paper.Purpose.COMPONENT && paper.line() < COMPLETIONS)
                .toList();
        if (files.isEmpty() || !isSomebodys(dossier)) {
            return;
        }
        Map<Integer, vn.motcua.catalog.Component> lines = version(dossier).checklist().stream()
                .filter(component -> component.kind() == Kind.PAPER)
                .collect(Collectors.toMap(
                        vn.motcua.catalog.Component::line, Function.identity(), (first, second) -> first));
        wallets.keep(files.stream()
                .filter(paper -> lines.containsKey(paper.line()))
                .filter(paper ->
                        validity(WalletPaper.Kind.PAPER, "", paper.name()).isEmpty())
                .map(paper -> new WalletPaper(
                        0,
                        WalletPaper.Kind.PAPER,
                        Objects.requireNonNull(lines.get(paper.line())).portalCode(),
                        paper.name(),
                        "Đã đối chiếu khi nhận hồ sơ " + dossier.identity().procedureName(),
                        dossier.identity().account(),
                        owner(dossier),
                        null,
                        null,
                        null,
                        HERE,
                        Objects.requireNonNull(paper.document()),
                        dossier.identity().code().value(),
                        at,
                        actor.name(),
                        null))
                .toList());
    }

    void keepResult(Dossier dossier, Actor actor, Instant at) {
        if (!isSomebodys(dossier)) {
            return;
        }
        String procedure = dossier.identity().procedureCode();
        Instant finished = dossier.state().finishedAt();
        LocalDate issued = VietnamTime.dateOf(finished == null ? at : finished);
        LocalDate until = validity(WalletPaper.Kind.RESULT, procedure, "")
                .map(months -> issued.plusMonths(months))
                .orElse(null);
        wallets.keep(papers.list(dossier.id()).stream()
                .filter(paper -> paper.document() != null && paper.purpose() != Paper.Purpose.COMPONENT)
                .map(paper -> new WalletPaper(
                        0,
                        WalletPaper.Kind.RESULT,
                        null,
                        copies.find(dossier)
                                .map(copy -> "Bản sao điện tử có chứng thực: " + copy.title())
                                .orElseGet(() -> "Kết quả: " + version(dossier).title()),
                        number(dossier.state().resultNumber()),
                        dossier.identity().account(),
                        owner(dossier),
                        agencies.get(dossier.identity().competent()).name(),
                        issued,
                        until,
                        HERE,
                        Objects.requireNonNull(paper.document()),
                        dossier.identity().code().value(),
                        at,
                        actor.name(),
                        null))
                .toList());
    }

    private static String number(@Nullable String number) {
        return number == null ? "Kết quả giải quyết" : "Số " + number;
    }

    /** An organisation's dossier is in nobody's wallet, and a name alone is nobody. */
    private static boolean isSomebodys(Dossier dossier) {
        return dossier.identity().account() != null || owner(dossier).number() != null;
    }

    private static PaperOwner owner(Dossier dossier) {
        PersonDetails applicant = dossier.identity().applicant();
        return new PaperOwner(applicant.personalId(), applicant.fullName(), applicant.birthDate());
    }

    private ProcedureVersion version(Dossier dossier) {
        return procedures.version(dossier.identity().procedureVersion());
    }

    private static Optional<Integer> validity(WalletPaper.Kind kind, String procedure, String name) {
        return VALIDITY.stream()
                .filter(row -> row.get("kind").equals(kind.name()))
                .filter(row -> row.get("procedure").equals(procedure))
                .filter(row -> name.startsWith(row.get("begins")))
                .map(row -> Integer.valueOf(row.get("months")))
                .findFirst();
    }
}
