package vn.motcua.catalog.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureDraft;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Retirement;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditEntry;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * All versions of a procedure.
 *
 * @param versions those that were, are or will be in force, and those that are held
 * @param current the one that counts today, or null
 * @param waiting the held national version that nobody has answered yet, or null
 * @param draft the one in writing, or null
 * @param retirements decisions that ended the procedure
 * @param journal who did what, newest first
 */
public record VersionsView(
        Procedure procedure,
        List<ProcedureVersion> versions,
        @Nullable ProcedureVersion current,
        @Nullable ProcedureVersion waiting,
        @Nullable ProcedureDraft draft,
        List<Retirement> retirements,
        List<AuditEntry> journal) {

    /** Copies the lists. */
    public VersionsView {
        versions = List.copyOf(versions);
        retirements = List.copyOf(retirements);
        journal = List.copyOf(journal);
    }

    /** Short name of the procedure. */
    public String title() {
        return procedure.title();
    }

    /** Address of this page. */
    public String href() {
        return VersionsController.hrefOf(procedure.code());
    }

    /** Address of the procedure's page. */
    public String procedureHref() {
        return AdminController.PATH + "/" + procedure.code();
    }

    /** Address of the draft; null when there is none. */
    public @Nullable String draftHref() {
        return draft == null ? null : DraftController.hrefOf(draft.id());
    }

    /** Compares the held national version with the one that counts; null when there is nothing to compare. */
    public @Nullable String waitingHref() {
        return waiting == null || current == null
                ? null
                : href() + "/so-sanh?truoc=" + current.id().value() + "&sau="
                        + waiting.id().value();
    }

    /** Id of the held national version; empty when there is none. */
    public String waitingId() {
        return waiting == null ? "" : String.valueOf(waiting.id().value());
    }

    /** Whether there are two to compare. */
    public boolean comparable() {
        return versions.size() + (draft == null ? 0 : 1) > 1;
    }

    /** "Bản số 3 (địa phương)". */
    static String name(Page page, ProcedureVersion version) {
        return page.text(
                version.publication().isLocal() ? "catalog.versions.local" : "catalog.versions.national",
                version.number());
    }

    /** The versions, newest first. */
    public TableView table(Page page) {
        List<Column> columns = Stream.of("version", "decision", "from", "by", "state")
                .map(column -> Column.of(page.text("catalog.versions.column." + column)))
                .toList();
        return TableView.of(
                page.text("catalog.versions"),
                columns,
                newestFirst().map(version -> row(page, version)).toList());
    }

    private Stream<ProcedureVersion> newestFirst() {
        return versions.stream()
                .sorted(Comparator.comparingInt(ProcedureVersion::number).reversed());
    }

    private Row row(Page page, ProcedureVersion version) {
        var publication = version.publication();
        String by = publication.publisher();
        return new Row(
                String.valueOf(version.id().value()),
                name(page, version),
                List.of(
                        Cell.text(name(page, version)),
                        publication.decidedOn() == null
                                ? Cell.text(publication.decision())
                                : Cell.text(publication.decision(), VietnamTime.date(publication.decidedOn())),
                        Cell.text(VietnamTime.date(version.validFrom())),
                        Cell.text(by == null ? page.text("catalog.versions.shipped") : by),
                        state(page, version)));
    }

    private Cell state(Page page, ProcedureVersion version) {
        if (version.publication().held()) {
            return waiting != null && waiting.id().equals(version.id())
                    ? Cell.badge(page.text("catalog.versions.state.held"), Badge.Tone.SOON)
                    : Cell.badge(page.text("catalog.versions.state.answered"), Badge.Tone.CALM);
        }
        if (current != null && current.id().equals(version.id())) {
            return current.retirement() == null
                    ? Cell.badge(page.text("catalog.process.state.current"), Badge.Tone.GOOD)
                    : Cell.badge(page.text("catalog.versions.state.retired"), Badge.Tone.LATE);
        }
        boolean later = current == null || version.validFrom().isAfter(current.validFrom());
        return later
                ? Cell.badge(page.text("catalog.process.state.coming"), Badge.Tone.SOON)
                : Cell.badge(page.text("catalog.process.state.replaced"), Badge.Tone.CALM);
    }

    /** The earlier one of a comparison. */
    public FieldView beforeField(Page page) {
        List<FieldView.Option> options = choices(page);
        return FieldView.of("truoc", page.text("catalog.process.compare.before"))
                .withOptions(options)
                .withValue(options.get(Math.min(1, options.size() - 1)).value());
    }

    /** The later one of a comparison. */
    public FieldView afterField(Page page) {
        List<FieldView.Option> options = choices(page);
        return FieldView.of("sau", page.text("catalog.process.compare.after"))
                .withOptions(options)
                .withValue(options.getFirst().value());
    }

    private List<FieldView.Option> choices(Page page) {
        List<FieldView.Option> options = new ArrayList<>();
        if (draft != null) {
            options.add(FieldView.Option.of(VersionsController.DRAFT, page.text("catalog.versions.draft")));
        }
        newestFirst()
                .map(version -> FieldView.Option.of(String.valueOf(version.id().value()), name(page, version)))
                .forEach(options::add);
        return options;
    }

    /** Decisions that ended it, in words. */
    public List<String> endings(Page page) {
        return retirements.stream()
                .map(end -> page.text(
                        end.successor() == null ? "catalog.versions.ended" : "catalog.versions.ended.successor",
                        end.decision(),
                        VietnamTime.date(end.decidedOn()),
                        VietnamTime.date(end.from()),
                        end.successor() == null ? "" : end.successor().value()))
                .toList();
    }

    /** Who did what, newest first. */
    public TableView journalTable(Page page) {
        List<Column> columns = Stream.of("at", "who", "what")
                .map(column -> Column.of(page.text("catalog.versions.journal." + column)))
                .toList();
        return TableView.of(
                page.text("catalog.versions.journal"),
                columns,
                journal.stream()
                        .map(entry -> new Row(
                                String.valueOf(journal.indexOf(entry)),
                                entry.action(),
                                List.of(
                                        Cell.text(VietnamTime.dateTime(entry.at())),
                                        Cell.text(entry.actorName()),
                                        entry.detail() == null
                                                ? Cell.text(what(page, entry))
                                                : Cell.text(what(page, entry), entry.detail()))))
                        .toList());
    }

    private static String what(Page page, AuditEntry entry) {
        return page.text("catalog.journal." + entry.action());
    }
}
