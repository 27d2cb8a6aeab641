package vn.motcua.frontdesk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.CentreLoad;
import vn.motcua.frontdesk.LineView;
import vn.motcua.frontdesk.TurnFigure;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * Turns at the counters of a centre over some days.
 *
 * @param typedFrom the first day as it was typed
 * @param typedTo the last day as it was typed
 */
public record StatisticsPage(
        LineView line,
        LocalDate from,
        LocalDate to,
        String typedFrom,
        String typedTo,
        FormErrors errors,
        List<TurnFigure> figures) {

    private static final List<TurnFigure.By> PARTS =
            List.of(TurnFigure.By.HOUR, TurnFigure.By.GROUP, TurnFigure.By.COUNTER);

    /** Spreadsheets read a cell that begins so as a formula. */
    private static final String FORMULA = "=+-@\t\r";

    /** Copies the list. */
    public StatisticsPage {
        figures = List.copyOf(figures);
    }

    /** Address of the screen. */
    public String path() {
        return LoadController.PATH + "/" + line.desk().value();
    }

    /** Where the same is told as CSV. */
    public String csvHref() {
        return path() + "/thong-ke.csv?tu=" + VietnamTime.date(from) + "&den=" + VietnamTime.date(to);
    }

    /** The days. */
    public String days() {
        return VietnamTime.date(from) + " – " + VietnamTime.date(to);
    }

    /** The first day. */
    public FieldView first(Page page) {
        return FieldView.of("tu", page.text("frontdesk.statistics.from"))
                .withValue(typedFrom)
                .withErrors(errors);
    }

    /** The last day. */
    public FieldView last(Page page) {
        return FieldView.of("den", page.text("frontdesk.statistics.to"))
                .withHint(page.text("frontdesk.statistics.to.hint", Integer.toString(CentreLoad.MOST_DAYS)))
                .withValue(typedTo)
                .withErrors(errors);
    }

    /** Whether anything happened. */
    public boolean isEmpty() {
        return figures.stream().noneMatch(figure -> figure.calls() > 0);
    }

    /** All turns, then those by hour, by field and by counter, with what each is called. */
    public List<Part> parts(Page page) {
        return PARTS.stream()
                .map(by -> new Part(page.text("frontdesk.statistics." + by), table(page, by)))
                .toList();
    }

    /** A table and its heading. */
    public record Part(String name, TableView table) {}

    private TableView table(Page page, TurnFigure.By by) {
        return TableView.of(
                page.text("frontdesk.statistics." + by),
                List.of(
                        Column.of(page.text("frontdesk.statistics.key." + by)),
                        Column.number(page.text("frontdesk.load.served")),
                        Column.number(page.text("frontdesk.load.missed")),
                        Column.number(page.text("frontdesk.statistics.wait")),
                        Column.number(page.text("frontdesk.statistics.longWait")),
                        Column.number(page.text("frontdesk.statistics.walk")),
                        Column.number(page.text("frontdesk.statistics.service")),
                        Column.number(page.text("frontdesk.statistics.occupied"))),
                figures.stream()
                        .filter(figure -> figure.by() == by || figure.by() == TurnFigure.By.ALL)
                        .sorted((one, other) ->
                                Boolean.compare(one.by() == TurnFigure.By.ALL, other.by() == TurnFigure.By.ALL))
                        .map(figure -> row(page, figure))
                        .toList());
    }

    private Row row(Page page, TurnFigure figure) {
        String name = name(page, figure);
        return new Row(
                figure.key(),
                name,
                List.of(
                        Cell.text(name),
                        Cell.text(Integer.toString(figure.served())),
                        Cell.text(Integer.toString(figure.missed())),
                        Cell.text(minutes(page, figure.waited())),
                        Cell.text(minutes(page, figure.longWait())),
                        Cell.text(minutes(page, figure.walk())),
                        Cell.text(minutes(page, figure.service())),
                        Cell.text(minutes(page, figure.occupied()))));
    }

    private String name(Page page, TurnFigure figure) {
        return switch (figure.by()) {
            case ALL -> page.text("frontdesk.statistics.all");
            case HOUR -> hour(Integer.parseInt(figure.key()));
            case GROUP ->
                line.group(figure.key()).map(group -> group.setup().name()).orElse(figure.key());
            case COUNTER -> page.text("frontdesk.counters.number", figure.key());
        };
    }

    static String hour(int hour) {
        return "%02d:00–%02d:00".formatted(hour, hour + 1);
    }

    /** “12,4 phút”; a dash when nothing was counted. */
    static String minutes(Page page, @Nullable Double minutes) {
        return minutes == null
                ? "–"
                : page.text(
                        "frontdesk.wait.onlyMinutes",
                        String.format(Locale.forLanguageTag(page.lang()), "%.1f", minutes));
    }

    /** The same as RFC 4180 has it, minutes with a point. */
    String csv(Page page) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(
                    page.text("frontdesk.statistics.by"),
                    page.text("frontdesk.statistics.what"),
                    page.text("frontdesk.statistics.calls"),
                    page.text("frontdesk.load.served"),
                    page.text("frontdesk.load.missed"),
                    page.text("frontdesk.statistics.wait"),
                    page.text("frontdesk.statistics.longWait"),
                    page.text("frontdesk.statistics.walk"),
                    page.text("frontdesk.statistics.service"),
                    page.text("frontdesk.statistics.occupied"));
            for (TurnFigure figure : figures) {
                printer.printRecord(
                        page.text("frontdesk.statistics." + figure.by()),
                        plain(name(page, figure)),
                        figure.calls(),
                        figure.served(),
                        figure.missed(),
                        number(figure.waited()),
                        number(figure.longWait()),
                        number(figure.walk()),
                        number(figure.service()),
                        number(figure.occupied()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    private static String number(@Nullable Double minutes) {
        return minutes == null ? "" : String.format(Locale.ROOT, "%.2f", minutes);
    }

    private static String plain(String name) {
        return !name.isEmpty() && FORMULA.indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }
}
