package vn.motcua.dossiers.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.FeeReliefs;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.Agency;
import vn.motcua.documents.ScanFolder;
import vn.motcua.dossiers.CertifiedCopies;
import vn.motcua.dossiers.CopyDesk;
import vn.motcua.dossiers.CopyFee;
import vn.motcua.dossiers.CopyScan;
import vn.motcua.dossiers.CopyScans;
import vn.motcua.dossiers.CopyScreens;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.FeeAmountMissing;
import vn.motcua.dossiers.ImmediateResults;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Draws the screen of certified copies. */
@Component
class CopyViews {

    private final CounterProcedures procedures;
    private final CounterDesk desks;
    private final ImmediateResults results;
    private final CopyDesk copies;
    private final CopyScans scans;
    private final ScanFolder folder;
    private final FeeReliefs fees;
    private final DossierRecords records;
    private final Clock clock;

    CopyViews(
            CounterProcedures procedures,
            CounterDesk desks,
            ImmediateResults results,
            CopyDesk copies,
            CopyScans scans,
            ScanFolder folder,
            FeeReliefs fees,
            DossierRecords records,
            Clock clock) {
        this.procedures = procedures;
        this.desks = desks;
        this.results = results;
        this.copies = copies;
        this.scans = scans;
        this.folder = folder;
        this.fees = fees;
        this.records = records;
        this.clock = clock;
    }

    /** The procedure as it is in force today; empty when copies are not certified. */
    Optional<ProcedureVersion> procedure() {
        return procedures.find(CertifiedCopies.PROCEDURE.value()).filter(CertifiedCopies::isOffered);
    }

    /** A fresh form: one paper copy; the person of an earlier copy when that is asked for. */
    Map<String, String> begin(String before, Map<String, String> asked, Actor actor) {
        Map<String, String> typed = new HashMap<>();
        typed.put(CopyView.COPIES, "1");
        typed.put(
                CopyView.KIND,
                asked.getOrDefault(CopyView.KIND, "").equals(CopyView.ELECTRONIC)
                        ? CopyView.ELECTRONIC
                        : CopyView.PAPER);
        typed.put(CopyView.SIGNER, asked.getOrDefault(CopyView.SIGNER, ""));
        if (!before.isEmpty()) {
            try {
                PersonDetails person =
                        records.get(new DossierCode(before), actor).applicant();
                typed.put(CounterForm.NAME, person.fullName());
                typed.put(CounterForm.PERSONAL_ID, Objects.requireNonNullElse(person.personalId(), ""));
                typed.put(CounterForm.PHONE, Objects.requireNonNullElse(person.phone(), ""));
            } catch (DomainException | IllegalArgumentException unknown) {
                return typed;
            }
        }
        return typed;
    }

    ModelAndView view(
            Actor actor,
            long scan,
            Map<String, String> typed,
            FormErrors errors,
            CopyView.@Nullable Done done,
            Page page) {
        ProcedureVersion procedure = procedure().orElse(null);
        if (procedure == null) {
            return new ModelAndView(
                    "redirect:" + CounterController.PATH + "?thuTuc=" + CertifiedCopies.PROCEDURE.value());
        }
        Agency desk = desks.of(actor);
        CopyScan shown = scan == 0 ? null : scans.find(scan, actor).orElse(null);
        return new ModelAndView(
                "dossiers/desk/copies",
                Map.of(
                        "view",
                        new CopyView(
                                DeskWords.place(desk.name()),
                                CopyScreens.topic(desk.id()).toString(),
                                shown,
                                shown == null ? null : fee(procedure, shown.countedPages()),
                                scans.list(desk.id(), actor),
                                folder.isWatched(),
                                copies.list(desk.id(), actor),
                                Colleagues.options(results.listSigners(
                                        procedure, procedure.asksForCommune() ? desk.adminUnit() : null)),
                                typed,
                                errors,
                                UUID.randomUUID().toString(),
                                done)));
    }

    private @Nullable Long fee(ProcedureVersion procedure, int pages) {
        try {
            return CopyFee.total(
                    fees.sheet(procedure, VietnamTime.dateOf(clock.instant())).lines(Channel.COUNTER), pages, 1);
        } catch (FeeAmountMissing unknown) {
            return null;
        }
    }

    ModelAndView waiting(Actor actor, long shown) {
        return new ModelAndView(
                "dossiers/desk/copiesWaiting",
                Map.of(
                        "waiting",
                        scans.list(desks.of(actor).id(), actor),
                        "shown",
                        shown,
                        "watched",
                        folder.isWatched()));
    }

    ModelAndView made(Actor actor) {
        return new ModelAndView(
                "dossiers/desk/copiesMade",
                Map.of("made", copies.list(desks.of(actor).id(), actor)));
    }
}
