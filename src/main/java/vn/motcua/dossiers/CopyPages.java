package vn.motcua.dossiers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.PaperHeads;
import vn.motcua.documents.PaperTime;
import vn.motcua.documents.Pdfs;
import vn.motcua.documents.scans.ScanArchive;
import vn.motcua.dossiers.results.CopyPaper;
import vn.motcua.dossiers.results.ResultBook;
import vn.motcua.dossiers.results.ResultPaper;
import vn.motcua.dossiers.results.ResultTemplates;
import vn.motcua.platform.VietnamTime;

/** Prints certified copies: the scan as it is in the archive, and behind it the page that certifies it. */
@Component
class CopyPages {

    private static final String DOTS = "……";

    private final CopyScans scans;
    private final Pdfs pdfs;
    private final PaperHeads heads;
    private final ResultTemplates templates;
    private final Agencies agencies;
    private final Clock clock;

    CopyPages(CopyScans scans, Pdfs pdfs, PaperHeads heads, ResultTemplates templates, Agencies agencies, Clock clock) {
        this.scans = scans;
        this.pdfs = pdfs;
        this.heads = heads;
        this.templates = templates;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** All of it. */
    byte[] whole(Dossier dossier, CertifiedCopy copy) {
        return ScanArchive.withPages(scans.archive(copy.scan()), certification(dossier, copy));
    }

    /** The page that certifies, alone: for copies that come from a copier. */
    byte[] certification(Dossier dossier, CertifiedCopy copy) {
        return pdfs.render("dossiers/certified-copy", Map.of("paper", paper(dossier, copy)));
    }

    private CopyPaper paper(Dossier dossier, CertifiedCopy copy) {
        CertifiedCopy.Certificate certificate = copy.certificate();
        ResultBook book = templates.findBook(CopyCertification.PROCEDURE).orElseThrow();
        int year = certificate == null
                ? VietnamTime.dateOf(clock.instant()).getYear()
                : certificate.day().getYear();
        return new CopyPaper(
                heads.of(agencies.get(dossier.identity().competent()), null, clock.instant(), null),
                copy.electronic(),
                copy.title(),
                copy.pages(),
                copy.copies(),
                certificate == null ? DOTS : certificate.number().replaceFirst("/.*", ""),
                book.volume(year),
                certificate == null ? "ngày …… tháng …… năm " + year : PaperTime.of(certificate.day()),
                dossier.identity().applicant().fullName(),
                certificate == null ? List.of() : certificate.authority(),
                certificate == null ? "" : certificate.signer(),
                certificate == null ? null : ResultPaper.Check.of(copy.code(), copy.origin()));
    }
}
