package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.signing.SigningKey;
import vn.motcua.documents.signing.SigningKeys;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierFees;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.Note;
import vn.motcua.dossiers.Notes;
import vn.motcua.dossiers.PaperMovement;
import vn.motcua.dossiers.PaperMovements;
import vn.motcua.dossiers.ScanPiles;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.Page;

/** Draws what colleagues do beside the process of a dossier. */
@Component
class BesideViews {

    /** Who opened a dossier this long ago may still look at it. */
    private static final Duration LOOKING = Duration.ofMinutes(5);

    private final DossierRecords records;
    private final Notes notes;
    private final PaperMovements movements;
    private final DossierFees fees;
    private final ScanPiles piles;
    private final SigningKeys keys;
    private final ResultDesks results;
    private final DeskTicketViews tickets;
    private final Agencies agencies;
    private final Clock clock;

    BesideViews(
            DossierRecords records,
            Notes notes,
            PaperMovements movements,
            DossierFees fees,
            ScanPiles piles,
            SigningKeys keys,
            ResultDesks results,
            DeskTicketViews tickets,
            Agencies agencies,
            Clock clock) {
        this.records = records;
        this.notes = notes;
        this.movements = movements;
        this.fees = fees;
        this.piles = piles;
        this.keys = keys;
        this.results = results;
        this.tickets = tickets;
        this.agencies = agencies;
        this.clock = clock;
    }

    CaseView.Beside of(DossierDetails dossier, Actor actor, Page page) {
        List<PaperMovement> moved = movements.list(dossier.code(), actor);
        boolean onTheWay = !moved.isEmpty() && moved.getLast().takenAt() == null;
        AgencyId holder =
                moved.isEmpty() ? dossier.receivedAtDesk() : moved.getLast().to();
        return new CaseView.Beside(
                onlookers(dossier.code()),
                notes.list(dossier.code(), actor).stream()
                        .map(note -> line(note, dossier))
                        .toList(),
                moved.stream().map(movement -> words(movement, page)).toList(),
                onTheWay && movements.isHere(actor, holder),
                onTheWay || !movements.isHere(actor, holder) ? List.of() : destinations(dossier, holder),
                fees.list(dossier.code()).stream()
                        .map(demand -> new CaseView.FeeLine(
                                page.text("desk.fee.line", Dong.digits(demand.amount())),
                                FeeDemandView.badge(demand, page)))
                        .toList(),
                FeeDemandController.mayCount(actor) && fees.isCharged(dossier),
                FeeDemandController.mayCount(actor) && piles.mayDigitise(dossier.code(), actor),
                dossier.actions().contains(DossierAction.APPROVE)
                                || dossier.actions().contains(DossierAction.NUMBER_RESULT)
                        ? keys.find(actor).map(SigningKey::signer).orElse(null)
                        : null,
                results.of(dossier),
                tickets.of(dossier.code(), actor, page));
    }

    /** Colleagues who opened the dossier in the last minutes, in words. */
    String onlookers(DossierCode code) {
        return String.join(", ", records.listOnlookers(code, clock.instant().minus(LOOKING)));
    }

    private static CaseView.NoteLine line(Note note, DossierDetails dossier) {
        DocumentId document = note.document();
        return new CaseView.NoteLine(
                VietnamTime.dateTime(note.at()),
                note.author(),
                note.words(),
                document == null ? null : CaseController.PATH + dossier.code().value() + "/tep/" + document.value());
    }

    private String words(PaperMovement movement, Page page) {
        String from = DeskWords.place(agencies.get(movement.from()).name());
        String to = DeskWords.place(agencies.get(movement.to()).name());
        String given = VietnamTime.dateTime(movement.givenAt());
        return movement.takenAt() == null
                ? page.text(
                        "desk.papers.onTheWay",
                        from,
                        to,
                        movement.givenBy(),
                        given,
                        VietnamTime.dateTime(movement.dueAt()))
                : page.text(
                        "desk.papers.moved",
                        from,
                        to,
                        movement.givenBy(),
                        given,
                        String.valueOf(movement.takenBy()),
                        VietnamTime.dateTime(movement.takenAt()));
    }

    /** The other places of the dossier: its desk, who decides, and whoever has a step. */
    private List<Option> destinations(DossierDetails dossier, AgencyId holder) {
        return Stream.concat(
                        Stream.of(dossier.receivedAtDesk(), dossier.competent()),
                        dossier.steps().stream().map(step -> step.agency()))
                .distinct()
                .filter(place -> !place.equals(holder))
                .map(place -> Option.of(
                        String.valueOf(place.value()), agencies.get(place).name()))
                .toList();
    }
}
