package vn.motcua.dossiers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.Agency;
import vn.motcua.dossiers.OfflineReceipts;
import vn.motcua.dossiers.SameDossierToday;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** What the counter's book for the time without a line fetches before and sends after. */
@RestController
@Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
class OfflineCounterData {

    private final OfflineReceipts receipts;
    private final CounterProcedures procedures;
    private final CounterViews views;
    private final CounterFilings counter;
    private final CounterDesk desks;
    private final TypedCommune communes;
    private final CurrentActor currentActor;
    private final Clock clock;

    OfflineCounterData(
            OfflineReceipts receipts,
            CounterProcedures procedures,
            CounterViews views,
            CounterFilings counter,
            CounterDesk desks,
            TypedCommune communes,
            CurrentActor currentActor,
            Clock clock) {
        this.receipts = receipts;
        this.procedures = procedures;
        this.views = views;
        this.counter = counter;
        this.desks = desks;
        this.communes = communes;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What a form can be filled in with while nothing can be asked. */
    record Known(List<KnownProcedure> procedures, List<String> communes) {

        Known {
            procedures = List.copyOf(procedures);
            communes = List.copyOf(communes);
        }
    }

    /** @param commune whether a commune has to be named, because one decides */
    record KnownProcedure(
            String code,
            String title,
            String period,
            boolean commune,
            boolean reconciled,
            List<CounterView.PaperInput> papers) {

        KnownProcedure {
            papers = List.copyOf(papers);
        }
    }

    /** Every procedure that can be received today, with its papers. */
    @GetMapping(OfflineCounterController.PATH + "/du-lieu")
    Known known(@ModelAttribute(name = "page", binding = false) Page page) {
        Agency desk = desks.of(currentActor.get());
        List<KnownProcedure> known = procedures.listReceivable().stream()
                .map(procedure -> known(views.view(procedure, desk, null, FormErrors.NONE, List.of(), null, page)))
                .toList();
        return new Known(known, communes.names());
    }

    private static KnownProcedure known(CounterView view) {
        List<CounterView.PaperInput> papers = new ArrayList<>(view.main());
        papers.addAll(view.others());
        return new KnownProcedure(
                view.procedureCode(), view.title(), view.period(), view.asksCommune(), view.reconciled(), papers);
    }

    /** A sign that the line is up and somebody is signed in, with what a command has to carry. */
    record Line(Page.@Nullable Csrf csrf) {}

    @GetMapping(OfflineCounterController.PATH + "/duong-truyen")
    Line line(@ModelAttribute(name = "page", binding = false) Page page) {
        return new Line(page.csrf());
    }

    /** Numbers for provisional slips. */
    record Leased(List<String> numbers) {

        Leased {
            numbers = List.copyOf(numbers);
        }
    }

    @PostMapping(OfflineCounterController.PATH + "/so")
    Leased lease() {
        Actor actor = currentActor.get();
        return new Leased(receipts.lease(desks.of(actor).id(), actor));
    }

    /**
     * A slip that was given out.
     *
     * @param minutes how long ago, so that a wrong clock of the machine does not matter
     * @param evenIfSame decided: it is no second dossier of the same matter
     * @param fields as typed in the form
     */
    record Sent(
            @NotNull String number,
            @PositiveOrZero int minutes,
            boolean evenIfSame,
            @NotNull Map<String, String> fields) {}

    /**
     * What became of it.
     *
     * @param code of the dossier; null when there are problems
     * @param same whether somebody has to decide about a dossier that looks the same
     */
    record Settled(@Nullable String code, @Nullable String promised, List<FormErrors.Line> problems, boolean same) {

        Settled {
            problems = List.copyOf(problems);
        }

        static Settled problem(FormErrors errors, boolean same) {
            return new Settled(null, null, errors.lines(), same);
        }
    }

    @PostMapping(OfflineCounterController.PATH + "/nop")
    Settled settle(@Valid @RequestBody Sent sent, @ModelAttribute(name = "page", binding = false) Page page) {
        Actor actor = currentActor.get();
        Agency desk = desks.of(actor);
        Optional<ProcedureVersion> procedure = procedures.find(sent.fields().getOrDefault("thuTuc", ""));
        if (procedure.isEmpty()) {
            return Settled.problem(FormErrors.NONE.and("thuTuc", page.text("desk.offline.error.procedure")), false);
        }
        CounterFilings.Checked checked = counter.check(procedure.get(), sent.fields(), FormErrors.NONE, page);
        if (!checked.errors().isEmpty()) {
            return Settled.problem(checked.errors(), false);
        }
        try {
            OfflineReceipts.Slip slip = new OfflineReceipts.Slip(
                    sent.number(), clock.instant().minus(Duration.ofMinutes(sent.minutes())), sent.evenIfSame());
            OfflineReceipts.Received received = receipts.receive(slip, counter.filing(checked, desk), actor);
            Instant promised = received.promisedAt();
            return new Settled(
                    received.code().value(), promised == null ? null : VietnamTime.full(promised), List.of(), false);
        } catch (DomainException refusal) {
            return Settled.problem(FormErrors.NONE.and("", page.text(refusal)), refusal instanceof SameDossierToday);
        }
    }

    /** A slip that became no dossier, and why. */
    record Dropped(@NotNull String number, @Nullable String reason) {}

    @PostMapping(OfflineCounterController.PATH + "/bo")
    void drop(@Valid @RequestBody Dropped dropped) {
        Actor actor = currentActor.get();
        receipts.drop(dropped.number(), desks.of(actor).id(), actor, dropped.reason());
    }
}
