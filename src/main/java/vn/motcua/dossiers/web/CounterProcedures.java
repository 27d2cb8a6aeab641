package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.JointGroups;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureNotConfigured;
import vn.motcua.catalog.ProcedureNotFound;
import vn.motcua.catalog.ProcedureRetired;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.dossiers.ImmediateResults;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;

/** Finds the procedure that a person at the counter asks for. */
@Component
class CounterProcedures {

    private static final int HITS = 12;

    private final Procedures procedures;
    private final JointGroups groups;
    private final Clock clock;

    CounterProcedures(Procedures procedures, JointGroups groups, Clock clock) {
        this.procedures = procedures;
        this.groups = groups;
        this.clock = clock;
    }

    /** The version under which a dossier is opened today; empty when nothing can be received. */
    Optional<ProcedureVersion> find(String code) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return procedures.listAll().stream()
                .filter(procedure -> procedure.code().value().equals(code.strip()))
                .findFirst()
                .flatMap(procedure -> procedures.findCurrent(procedure.code(), today))
                .filter(version -> version.retirement() == null);
    }

    /** Why the procedure of this code cannot be received, and what can be in its place; null when there is none such. */
    @Nullable
    String ending(String code, Page page) {
        if (!code.strip().matches("\\d\\.\\d{6,7}")) {
            return null;
        }
        try {
            procedures.forFiling(new ProcedureCode(code.strip()), VietnamTime.dateOf(clock.instant()));
            return null;
        } catch (ProcedureRetired retired) {
            return page.text(retired);
        } catch (ProcedureNotFound | ProcedureNotConfigured nothing) {
            return null;
        }
    }

    /** All under which a dossier can be opened today. */
    List<ProcedureVersion> listReceivable() {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return procedures.listAll().stream()
                .filter(Procedure::configured)
                .flatMap(procedure -> procedures.findCurrent(procedure.code(), today).stream())
                .filter(version -> version.retirement() == null)
                .toList();
    }

    /** The best answers to what was typed, however it is typed; without it the everyday ones. */
    List<CounterSearchView.Hit> search(String text, Page page) {
        return procedures.search(text, HITS).hits().stream()
                .map(found -> hit(found.procedure(), page))
                .toList();
    }

    private CounterSearchView.Hit hit(Procedure procedure, Page page) {
        ProcedureCode code = procedure.code();
        String note = procedure.field() + " · " + code.value();
        if (procedure.otherAgency() != null) {
            note += " · " + page.text("desk.counter.otherAgency", procedure.agency());
        } else if (!procedure.configured()) {
            note += " · " + page.text("desk.counter.notConfigured");
        }
        Optional<ProcedureVersion> version = find(code.value());
        String query = "?thuTuc=" + code.value();
        return new CounterSearchView.Hit(
                CounterController.PATH + query,
                procedure.title(),
                note,
                version.filter(ImmediateResults::isOffered).isPresent() ? FastLaneController.AT_ONCE + query : null,
                version.isPresent() && groups.find(code).isEmpty() ? FastLaneController.MANY + query : null);
    }
}
