package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.signing.Pin;
import vn.motcua.dossiers.results.ResultBook;
import vn.motcua.dossiers.results.ResultTemplates;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * Gives results their numbers from the book of their kind, agency and year, without gaps and without doubles: the row that
 * counts stays locked until the transaction ends, and one that fails gives its number back. A number that is typed for a
 * file of one's own belongs to a book on paper and is taken as it is.
 */
@Component
class ResultNumbering {

    private final RegisterNumbers numbers;
    private final ResultEntries entries;
    private final ResultTemplates templates;
    private final DraftedResults drafted;
    private final ResultSigning signing;
    private final ResultEnds ends;
    private final CopyCertification copies;
    private final Clock clock;

    ResultNumbering(
            RegisterNumbers numbers,
            ResultEntries entries,
            ResultTemplates templates,
            DraftedResults drafted,
            ResultSigning signing,
            ResultEnds ends,
            CopyCertification copies,
            Clock clock) {
        this.numbers = numbers;
        this.entries = entries;
        this.templates = templates;
        this.drafted = drafted;
        this.signing = signing;
        this.ends = ends;
        this.copies = copies;
        this.clock = clock;
    }

    /**
     * The number that was given.
     *
     * @param words what the journal says of it
     */
    record Given(String number, String words) {}

    /** A number of a book; the serial is null when it follows another pattern. */
    private record Taken(String number, @Nullable Integer serial) {}

    /**
     * Numbers the result, and seals it.
     *
     * @param typed by the registrar; null for the next of the book
     * @param pin opens the agency's key; null when it is sealed on paper
     * @throws NumberMissing when nothing is typed and no book is known
     * @throws NumberByBookOnly when the book takes no typed numbers
     * @throws NumberTaken when the book has it already
     */
    Given give(Dossier dossier, Actor actor, @Nullable String typed, @Nullable Pin pin) {
        CertifiedCopy copy = copies.find(dossier).orElse(null);
        if (copy != null) {
            return copies.seal(dossier, copy, actor, pin);
        }
        boolean fromTemplate = dossier.state().resultCode() != null;
        boolean corrected = dossier.state().finishedAt() != null;
        if (!fromTemplate && !corrected && typed != null) {
            return new Given(typed, pin == null ? typed : typed + ". " + signing.seal(dossier, actor, pin, typed));
        }
        Instant now = clock.instant();
        int year = VietnamTime.dateOf(now).getYear();
        ResultBook book = typed != null && !fromTemplate ? null : bookOf(dossier, typed);
        Taken taken = book == null
                ? new Taken(Objects.requireNonNull(typed), null)
                : take(dossier.identity().competent(), book, year, typed);
        String words = taken.number();
        if (pin == null) {
            signing.print(dossier, taken.number());
        } else {
            words += ". " + signing.seal(dossier, actor, pin, taken.number());
        }
        Optional<DraftedResult> result = drafted.find(dossier);
        long entry = entries.add(
                dossier,
                new ResultEntries.Entry(
                        book == null ? "" : book.key(),
                        year,
                        taken.serial(),
                        taken.number(),
                        result.map(one -> one.template().title())
                                .orElse(dossier.identity().procedureName()),
                        result.map(DraftedResult::holder)
                                .orElse(dossier.identity().applicant().fullName()),
                        dossier.state().resultCode(),
                        signing.findCurrent(dossier).orElse(null)),
                actor.name(),
                now);
        if (corrected) {
            ends.replace(dossier, entry, taken.number(), now);
        }
        return new Given(taken.number(), words);
    }

    private ResultBook bookOf(Dossier dossier, @Nullable String typed) {
        ResultBook book =
                templates.findBookFor(dossier.identity().procedureCode()).orElseThrow(NumberMissing::new);
        if (typed != null && !book.manual()) {
            throw new NumberByBookOnly(book.name());
        }
        return book;
    }

    private Taken take(AgencyId agency, ResultBook book, int year, @Nullable String typed) {
        int last = numbers.reserve(agency, book.key(), year, 0);
        if (typed == null) {
            int serial = next(agency, book, year, last);
            numbers.reserve(agency, book.key(), year, serial - last);
            return new Taken(book.number(serial, year), serial);
        }
        OptionalInt read = book.serialOf(typed, year);
        Integer serial = read.isPresent() ? read.getAsInt() : null;
        if (entries.has(agency, book.key(), year, typed, serial)) {
            throw new NumberTaken(typed);
        }
        boolean begins =
                last == 0 && entries.listAbove(agency, book.key(), year, 0).isEmpty();
        if (serial != null && (begins || serial == last + 1)) {
            // A book that was kept on paper goes on here from the number that is typed first.
            numbers.reserve(agency, book.key(), year, serial - last);
        }
        return new Taken(typed, serial);
    }

    /** The first serial number after the last that nobody has. */
    private int next(AgencyId agency, ResultBook book, int year, int last) {
        List<Integer> given = entries.listAbove(agency, book.key(), year, last);
        int serial = last + 1;
        for (int other : given) {
            if (other == serial) {
                serial++;
            }
        }
        return serial;
    }

    /** The number that would be next now; empty without a book. Somebody else may take it first. */
    Optional<String> propose(String procedure, AgencyId agency) {
        int year = VietnamTime.dateOf(clock.instant()).getYear();
        return templates
                .findBookFor(procedure)
                .map(book -> book.number(next(agency, book, year, numbers.last(agency, book.key(), year)), year));
    }
}
