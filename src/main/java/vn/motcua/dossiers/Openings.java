package vn.motcua.dossiers;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Steps;

/** Opens one dossier: its answers and papers, its code, its row with the first line of its journal, its steps. */
@Component
class Openings {

    private static final String KEY_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int KEY_LENGTH = 10;

    private final DossierRepository dossiers;
    private final DeclaredAnswers answers;
    private final DossierPapers papers;
    private final Verifications verifications;
    private final CodeIssuer codes;
    private final Journal journal;
    private final Routing routing;
    private final Desks desks;
    private final Steps steps;
    private final Agencies agencies;
    private final SecureRandom random = new SecureRandom();

    Openings(
            DossierRepository dossiers,
            DeclaredAnswers answers,
            DossierPapers papers,
            Verifications verifications,
            CodeIssuer codes,
            Journal journal,
            Routing routing,
            Desks desks,
            Steps steps,
            Agencies agencies) {
        this.dossiers = dossiers;
        this.answers = answers;
        this.papers = papers;
        this.verifications = verifications;
        this.codes = codes;
        this.journal = journal;
        this.routing = routing;
        this.desks = desks;
        this.steps = steps;
        this.agencies = agencies;
    }

    /**
     * The place of a dossier in a group.
     *
     * @param group which
     * @param code drawn beforehand
     * @param waits whether other parts come first: nothing is to be done yet
     * @param words what the journal says of it
     * @param names of papers that are not called as in the procedure's list, by line
     */
    record Place(JointId group, DossierCode code, boolean waits, String words, Map<Integer, String> names) {}

    /**
     * When something was handed in.
     *
     * @param at the moment; before now for what a desk took while its line was down
     * @param today the day whose code it gets
     * @param remark for the journal, or null
     */
    record Moment(Instant at, LocalDate today, @Nullable String remark) {}

    /** @param place in a group; null for a dossier that stands alone, whose code is drawn here */
    Dossier open(Filing filing, ProcedureVersion procedure, @Nullable Place place, Actor actor, Moment moment) {
        LocalDate today = moment.today();
        Agency competent = routing.competent(procedure, filing.competentUnit());
        DossierId id = dossiers.nextId(today.getYear());
        answers.add(id, procedure.code().value(), filing.answers());
        Map<Integer, String> names = procedure.checklist().stream()
                .collect(Collectors.toMap(
                        vn.motcua.catalog.Component::line,
                        vn.motcua.catalog.Component::name,
                        (first, second) -> first,
                        LinkedHashMap::new));
        if (place != null) {
            names.putAll(place.names());
        }
        papers.add(id, filing.papers(), names);
        verifications.record(id, filing, procedure);

        DossierCode code = place == null ? codes.draw(agencies.codeOf(competent.id(), today), today) : place.code();
        Dossier dossier = new Dossier(
                identity(id, code, filing, procedure, competent, place, moment.at()),
                new Dossier.State(DossierStatus.SUBMITTED, null, null, null, null, null, null, null, 0),
                new Dossier.Chain(0, new byte[0]));
        dossier.open();
        journal.append(
                dossier, actor, DossierAction.SUBMIT, null, DossierStatus.SUBMITTED, words(place, moment.remark()));
        dossiers.insert(dossier);
        var plan = routing.plan(
                procedure, filing.receivedAt(), competent, dossier.identity().commune());
        if (place != null && place.waits()) {
            steps.plan(Dossiers.subject(dossier), plan);
        } else {
            steps.start(Dossiers.subject(dossier), desks.summary(dossier), plan);
        }
        return dossier;
    }

    private static @Nullable String words(@Nullable Place place, @Nullable String remark) {
        return place == null ? remark : remark == null ? place.words() : place.words() + ". " + remark;
    }

    private Dossier.Identity identity(
            DossierId id,
            DossierCode code,
            Filing filing,
            ProcedureVersion procedure,
            Agency competent,
            @Nullable Place place,
            Instant now) {
        String submitter = filing.submitterName();
        Agency commune = routing.commune(competent, procedure.asksForCommune() ? filing.competentUnit() : null);
        return new Dossier.Identity(
                id,
                code,
                newKey(),
                filing.channel(),
                procedure.id(),
                procedure.overlay() == null ? null : procedure.overlay().id(),
                procedure.code().value(),
                procedure.name(),
                filing.helpedAt(),
                filing.receivedAt(),
                competent.id(),
                filing.account(),
                filing.applicant(),
                submitter == null ? filing.applicant().fullName() : submitter,
                filing.submitterRelation(),
                procedure.legalTime().orElse(null),
                procedure.clockPolicy().name(),
                place == null ? null : place.group(),
                commune == null ? null : commune.id(),
                now);
    }

    /** A key that nobody guesses, without letters that look like digits. */
    String newKey() {
        return random.ints(KEY_LENGTH, 0, KEY_LETTERS.length())
                .mapToObj(index -> String.valueOf(KEY_LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }
}
