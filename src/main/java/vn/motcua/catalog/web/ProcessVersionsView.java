package vn.motcua.catalog.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcessVersion;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * All versions of a procedure's internal process.
 *
 * @param versions newest first
 * @param inForce those that count today
 * @param shipped whether one came with the procedure
 * @param agencies that may have a process of their own
 */
public record ProcessVersionsView(
        Procedure procedure,
        List<ProcessVersion> versions,
        List<ProcessVersion> inForce,
        boolean shipped,
        List<Agency> agencies,
        LocalDate today) {

    /** Copies the lists. */
    public ProcessVersionsView {
        versions = List.copyOf(versions);
        inForce = List.copyOf(inForce);
        agencies = List.copyOf(agencies);
    }

    /** Agencies that decide, and so may work by a process of their own. */
    static List<Agency> choices(Agencies agencies) {
        return Stream.concat(agencies.listCommuneCommittees().stream(), agencies.listDepartments().stream())
                .toList();
    }

    /** Short name of the procedure. */
    public String title() {
        return procedure.title();
    }

    /** Address of this page. */
    public String href() {
        return ProcessVersionsController.hrefOf(procedure.code());
    }

    /** Address of the procedure's page. */
    public String procedureHref() {
        return AdminController.PATH + "/" + procedure.code();
    }

    /** Whether there are two of them to compare. */
    public boolean comparable() {
        return versions.size() + (shipped ? 1 : 0) > 1;
    }

    /** The versions as a table, the one that came with the procedure last. */
    public TableView table(Page page) {
        List<Column> columns = Stream.of("version", "agency", "decision", "validFrom", "state")
                .map(column -> Column.of(page.text("catalog.process." + column)))
                .toList();
        Stream<Row> own = versions.stream()
                .map(version -> new Row(
                        String.valueOf(version.number()),
                        name(page, version),
                        List.of(
                                new Cell.Link(
                                        name(page, version),
                                        InternalProcessController.hrefOf(version.id()),
                                        page.text(
                                                "catalog.process.count",
                                                version.lines().size())),
                                Cell.text(agency(page, version)),
                                version.isDraft()
                                        ? Cell.text(
                                                "–",
                                                page.text(
                                                        "catalog.process.changed.value",
                                                        version.changer(),
                                                        VietnamTime.dateTime(version.changedAt())))
                                        : Cell.text(
                                                String.valueOf(version.decision()),
                                                VietnamTime.date(Objects.requireNonNull(version.decidedOn()))),
                                Cell.text(
                                        version.validFrom() == null
                                                ? "–"
                                                : VietnamTime.date(Objects.requireNonNull(version.validFrom()))),
                                state(page, version))));
        boolean counts = inForce.stream().noneMatch(version -> version.agency() == null);
        Stream<Row> came = shipped
                ? Stream.of(new Row(
                        ProcessVersionsController.SHIPPED,
                        page.text("catalog.process.shipped"),
                        List.of(
                                Cell.text(
                                        page.text("catalog.process.shipped"),
                                        page.text("catalog.process.shipped.small")),
                                Cell.text(page.text("catalog.process.everywhere")),
                                Cell.text("–"),
                                Cell.text("–"),
                                counts
                                        ? badge(page, "current", Badge.Tone.GOOD)
                                        : badge(page, "replaced", Badge.Tone.CALM))))
                : Stream.empty();
        return TableView.of(
                page.text("catalog.process.versions"),
                columns,
                Stream.concat(own, came).toList());
    }

    private static String name(Page page, ProcessVersion version) {
        return page.text(
                version.isDraft() ? "catalog.process.heading.draft" : "catalog.process.heading.published",
                version.number());
    }

    private String agency(Page page, ProcessVersion version) {
        return agencies.stream()
                .filter(agency -> agency.id().equals(version.agency()))
                .map(Agency::name)
                .findFirst()
                .orElseGet(() -> page.text("catalog.process.everywhere"));
    }

    private Cell state(Page page, ProcessVersion version) {
        LocalDate from = version.validFrom();
        if (from == null) {
            return badge(page, "draft", Badge.Tone.SOON);
        }
        if (inForce.contains(version)) {
            return badge(page, "current", Badge.Tone.GOOD);
        }
        return from.isAfter(today) ? badge(page, "coming", Badge.Tone.RIVER) : badge(page, "replaced", Badge.Tone.CALM);
    }

    private static Cell badge(Page page, String state, Badge.Tone tone) {
        return Cell.badge(page.text("catalog.process.state." + state), tone);
    }

    /** For whom the draft is. */
    public FieldView agencyField(Page page) {
        return FieldView.of("coQuan", page.text("catalog.process.new.agency"))
                .withHint(page.text("catalog.process.new.agency.hint"))
                .withOptions(Stream.concat(
                                Stream.of(FieldView.Option.of("", page.text("catalog.process.everywhere"))),
                                agencies.stream()
                                        .map(agency -> FieldView.Option.of(
                                                String.valueOf(agency.id().value()), agency.name())))
                        .toList());
    }

    /** The older one of a comparison. */
    public FieldView beforeField(Page page) {
        String first = versions.size() > 1 ? idOf(versions.get(1)) : ProcessVersionsController.SHIPPED;
        return versionField(page, "truoc", "catalog.process.compare.before").withValue(first);
    }

    /** The newer one of a comparison. */
    public FieldView afterField(Page page) {
        FieldView field = versionField(page, "sau", "catalog.process.compare.after");
        return versions.isEmpty() ? field : field.withValue(idOf(versions.getFirst()));
    }

    private static String idOf(ProcessVersion version) {
        return String.valueOf(version.id().value());
    }

    private FieldView versionField(Page page, String name, String label) {
        Stream<FieldView.Option> came = shipped
                ? Stream.of(
                        FieldView.Option.of(ProcessVersionsController.SHIPPED, page.text("catalog.process.shipped")))
                : Stream.empty();
        return FieldView.of(name, page.text(label))
                .withOptions(Stream.concat(
                                versions.stream()
                                        .map(version -> FieldView.Option.of(
                                                idOf(version), name(page, version) + ", " + agency(page, version))),
                                came)
                        .toList());
    }
}
