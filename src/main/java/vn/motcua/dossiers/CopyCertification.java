package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Document;
import vn.motcua.documents.Documents;
import vn.motcua.documents.signing.Pin;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * What certifies a copy: the number of its book, drawn in the transaction of the signature, so that none is there twice and
 * none is missing; the page that says it; and on an electronic copy the signatures of a person and then of the agency
 * (Decree 45/2020/NĐ-CP Art. 10).
 */
@Component
class CopyCertification {

    /** Procedure and book: chứng thực bản sao từ bản chính. */
    static final String PROCEDURE = "2.000815";

    private final CopyRecords records;
    private final CopyPages pages;
    private final DossierPapers papers;
    private final RegisterNumbers numbers;
    private final ResultEntries entries;
    private final ResultSigning signing;
    private final SigningCapacity capacity;
    private final CopyScreens screens;
    private final Documents documents;
    private final Clock clock;

    CopyCertification(
            CopyRecords records,
            CopyPages pages,
            DossierPapers papers,
            RegisterNumbers numbers,
            ResultEntries entries,
            ResultSigning signing,
            SigningCapacity capacity,
            CopyScreens screens,
            Documents documents,
            Clock clock) {
        this.records = records;
        this.pages = pages;
        this.papers = papers;
        this.numbers = numbers;
        this.entries = entries;
        this.signing = signing;
        this.capacity = capacity;
        this.screens = screens;
        this.documents = documents;
        this.clock = clock;
    }

    /** The electronic copy that is the dossier's result; empty for everything else. */
    Optional<CertifiedCopy> find(Dossier dossier) {
        return dossier.identity().procedureCode().equals(PROCEDURE)
                ? records.find(dossier.id()).filter(CertifiedCopy::electronic)
                : Optional.empty();
    }

    /** The first draft, with dots. */
    void draft(Dossier dossier, CertifiedCopy copy) {
        replaceResult(dossier, copy);
    }

    /**
     * Prints it for who signs now, with its number; one that was sent back keeps the number it has.
     *
     * @throws CopyNeedsKey when it would be signed on paper
     */
    void prepare(Dossier dossier, Actor actor, @Nullable Pin pin) {
        CertifiedCopy copy = find(dossier).orElse(null);
        if (copy == null) {
            return;
        }
        if (pin == null) {
            throw new CopyNeedsKey();
        }
        replaceResult(dossier, certify(dossier, copy, capacity.lines(actor), actor.name(), actor));
    }

    /**
     * Enters it in the book.
     *
     * @param authority as what the signer signs
     * @param actor who enters it
     */
    CertifiedCopy certify(Dossier dossier, CertifiedCopy copy, List<String> authority, String signer, Actor actor) {
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dateOf(now);
        CertifiedCopy.Certificate former = copy.certificate();
        String number = former == null ? draw(dossier, today.getYear()) : former.number();
        long entry = former == null ? enter(dossier, copy, number, today.getYear(), actor, now) : former.entry();
        CertifiedCopy.Certificate certificate = new CertifiedCopy.Certificate(entry, number, today, authority, signer);
        records.certify(dossier.id(), certificate);
        screens.changed(dossier.identity().receivedAt());
        return copy.with(certificate);
    }

    private String draw(Dossier dossier, int year) {
        return numbers.reserve(dossier.identity().competent(), PROCEDURE, year, 1) + "/" + year;
    }

    /** An electronic copy is found by its code and file once the agency sealed it. */
    private long enter(Dossier dossier, CertifiedCopy copy, String number, int year, Actor actor, Instant now) {
        return entries.add(
                dossier,
                new ResultEntries.Entry(
                        PROCEDURE,
                        year,
                        Integer.valueOf(number.replaceFirst("/.*", "")),
                        number,
                        copy.title(),
                        dossier.identity().applicant().fullName(),
                        copy.electronic() ? null : copy.code(),
                        null,
                        new IssuedResult.Counts(copy.pages(), copy.copies(), copy.fee())),
                actor.name(),
                now);
    }

    /**
     * The agency signs it, and it is issued.
     *
     * @throws CopyNeedsKey when it would be sealed on paper
     * @throws CopyProcessUnfit when nobody signed it before
     */
    ResultNumbering.Given seal(Dossier dossier, CertifiedCopy copy, Actor actor, @Nullable Pin pin) {
        CertifiedCopy.Certificate certificate = copy.certificate();
        if (pin == null) {
            throw new CopyNeedsKey();
        }
        if (certificate == null) {
            throw new CopyProcessUnfit();
        }
        screens.changed(dossier.identity().receivedAt());
        String words = signing.certify(dossier, actor, pin);
        Document file = signing.findCurrent(dossier).orElseThrow(ResultMissing::new);
        entries.issue(certificate.entry(), copy.code(), file);
        return new ResultNumbering.Given(certificate.number(), certificate.number() + ". " + words);
    }

    private void replaceResult(Dossier dossier, CertifiedCopy copy) {
        byte[] pdf = pages.whole(dossier, copy);
        papers.replaceResult(
                dossier.id(),
                documents.store(pdf, "Bản sao " + copy.title() + ".pdf").id());
    }
}
