package vn.motcua.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.workflow.ProcessTemplate;

/** The administrative procedures that citizens can ask for, as published and as the province offers them. */
@Service
public class Procedures {

    private final CatalogContents contents;
    private final Clock clock;

    Procedures(CatalogContents contents, Clock clock) {
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Finds procedures by name, everyday name, field or code, however it is typed: without diacritics, decomposed, with
     * either tone placement, with the input method off, with a letter wrong. Other agencies' procedures come last.
     *
     * @param text what was typed; blank lists everyday procedures first, then all
     * @param size how many hits at most
     */
    public SearchResult search(String text, int size) {
        CatalogContents.Snapshot snapshot = contents.snapshot();
        List<Procedure> all = snapshot.index().all();
        if (text.isBlank()) {
            Comparator<Procedure> everydayFirst = Comparator.comparingInt(
                    procedure -> procedure.popularity() == 0 ? Integer.MAX_VALUE : procedure.popularity());
            return new SearchResult(
                    all.stream()
                            .sorted(everydayFirst)
                            .limit(size)
                            .map(this::hit)
                            .toList(),
                    all.size());
        }
        List<Integer> found = snapshot.search().search(text);
        return new SearchResult(
                found.stream().limit(size).map(all::get).map(this::hit).toList(), found.size());
    }

    /**
     * The procedures that somebody means who is still typing, best first; none for nothing.
     *
     * @param size how many at most
     */
    public List<Procedure> suggest(String text, int size) {
        CatalogContents.Snapshot snapshot = contents.snapshot();
        return snapshot.search().suggest(text).stream()
                .limit(size)
                .map(snapshot.index().all()::get)
                .toList();
    }

    /**
     * Finds procedures for who keeps the catalog: as {@link #search} does, then those that are not offered any more, by a
     * part of the name or by the code.
     */
    public List<ProcedureHit> searchAll(String text) {
        List<ProcedureHit> hits =
                new ArrayList<>(search(text, Integer.MAX_VALUE).hits());
        if (text.isBlank()) {
            return hits;
        }
        LocalDate today = VietnamTime.dateOf(clock.instant());
        String wanted = VietnameseText.fold(text.strip());
        contents.index().all().stream()
                .filter(procedure -> procedure.code().value().equals(text.strip())
                        || VietnameseText.fold(procedure.name()).contains(wanted))
                .filter(procedure -> findCurrent(procedure.code(), today)
                        .filter(version -> !version.isOffered())
                        .isPresent())
                .map(this::hit)
                .forEach(hits::add);
        return hits;
    }

    /** The procedure as a list shows it. */
    public ProcedureHit hit(Procedure procedure) {
        return findCurrent(procedure.code(), VietnamTime.dateOf(clock.instant()))
                .map(version ->
                        new ProcedureHit(procedure, version.status(), version.onlineLevel(), version.fileableOnline()))
                .orElseGet(() -> new ProcedureHit(procedure, ProcedureStatus.NOT_CONFIGURED, OnlineLevel.NONE, false));
    }

    /** @throws ProcedureNotFound when the catalog does not list the code */
    public Procedure get(ProcedureCode code) {
        return find(code).orElseThrow(() -> new ProcedureNotFound(code));
    }

    /** The procedure with this code. */
    public Optional<Procedure> find(ProcedureCode code) {
        return contents.index().find(code);
    }

    /** The version under which a dossier is opened on the day, under the province's decision. */
    public Optional<ProcedureVersion> findCurrent(ProcedureCode code, LocalDate day) {
        return contents.index().findCurrent(code, day);
    }

    /**
     * The version under which a dossier is opened on the day, under the province's decision.
     *
     * @throws ProcedureNotFound when the catalog does not list the code
     * @throws ProcedureNotConfigured when the procedure has no version on that day
     */
    public ProcedureVersion current(ProcedureCode code, LocalDate day) {
        get(code);
        return findCurrent(code, day).orElseThrow(() -> new ProcedureNotConfigured(code));
    }

    /**
     * The version under which a new dossier is filed on the day.
     *
     * @throws ProcedureNotFound when the catalog does not list the code
     * @throws ProcedureNotConfigured when the procedure has no version on that day
     * @throws ProcedureRetired when a decision ended it
     */
    public ProcedureVersion forFiling(ProcedureCode code, LocalDate day) {
        ProcedureVersion version = current(code, day);
        Retirement retirement = version.retirement();
        if (retirement != null) {
            throw new ProcedureRetired(version.title(), retirement, successor(retirement));
        }
        return version;
    }

    private @Nullable String successor(Retirement retirement) {
        ProcedureCode code = retirement.successor();
        return code == null ? null : find(code).map(Procedure::title).orElse(code.value());
    }

    /**
     * The internal process under which a dossier is opened on the day.
     *
     * @throws ProcedureNotFound when the catalog does not list the code
     * @throws ProcedureNotConfigured when the procedure has no version with steps on that day
     */
    public ProcessTemplate process(ProcedureCode code, LocalDate day) {
        return current(code, day).process().orElseThrow(() -> new ProcedureNotConfigured(code));
    }

    /** The national version alone. */
    public ProcedureVersion version(ProcedureVersionId id) {
        return version(id, null);
    }

    /**
     * The version that a dossier keeps, under the decision that it keeps.
     *
     * @param overlay the decision in force when the dossier was opened, or null
     * @throws ProcedureVersionNotFound when either does not exist
     */
    public ProcedureVersion version(ProcedureVersionId id, @Nullable OverlayId overlay) {
        CatalogIndex index = contents.index();
        ProcedureVersion version = index.find(id).orElseThrow(() -> new ProcedureVersionNotFound(id.value()));
        if (overlay == null) {
            return version;
        }
        return index.overlaysOf(version.code()).stream()
                .filter(decision -> decision.id().equals(overlay))
                .findFirst()
                .map(version::under)
                .orElseThrow(() -> new ProcedureVersionNotFound(overlay.value()));
    }

    /** Every published version of a procedure that is, was or will be in force, oldest first. */
    public List<ProcedureVersion> listVersions(ProcedureCode code) {
        return contents.index().versionsOf(code);
    }

    /** National versions that wait beside the province's own, oldest first. */
    public List<ProcedureVersion> listHeld(ProcedureCode code) {
        return contents.index().heldOf(code);
    }

    /** The newest national version beside the province's own that no local version has answered yet. */
    public Optional<ProcedureVersion> findWaiting(ProcedureCode code) {
        long answered = listVersions(code).stream()
                .map(version -> version.publication().takesOver())
                .filter(Objects::nonNull)
                .mapToLong(ProcedureVersionId::value)
                .max()
                .orElse(0);
        return listHeld(code).stream()
                .filter(version -> version.id().value() > answered)
                .reduce((older, newer) -> newer);
    }

    /** Procedures with a national version that waits for an answer, by code. */
    public List<Procedure> listWaiting() {
        return contents.index().withHeld().stream()
                .filter(procedure -> findWaiting(procedure.code()).isPresent())
                .toList();
    }

    /** Versions of all procedures that begin after today, the nearest first. */
    public List<ProcedureVersion> listComing() {
        return contents.index().coming();
    }

    /** Every decision that retires a procedure, oldest first. */
    public List<Retirement> listRetirements(ProcedureCode code) {
        return contents.index().retirementsOf(code);
    }

    /** Every procedure of the catalog, by code. */
    public List<Procedure> listAll() {
        return contents.index().all();
    }

    /** Everyday procedures, most asked first. */
    public List<Procedure> listPopular(int size) {
        return listAll().stream()
                .filter(procedure -> procedure.popularity() > 0)
                .sorted(Comparator.comparingInt(Procedure::popularity))
                .limit(size)
                .toList();
    }

    /** Videos that show how to file, in the order in which they were added. */
    public List<GuidanceVideo> listVideos(ProcedureCode code) {
        return contents.snapshot().videos().getOrDefault(code, List.of());
    }
}
