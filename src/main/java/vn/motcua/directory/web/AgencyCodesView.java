package vn.motcua.directory.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.directory.AgencyCode;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * Identifier codes to look through.
 *
 * @param q what was searched for
 * @param filter which of them
 * @param found how many answer the search
 * @param placeholders how many of those nobody confirmed
 * @param lines this page of the filtered ones
 */
public record AgencyCodesView(
        String q, Filter filter, long found, long placeholders, List<Line> lines, int number, int pages) {

    /** Copies the list. */
    public AgencyCodesView {
        lines = List.copyOf(lines);
    }

    /** A code with its agency. */
    public record Line(String agency, AgencyCode code) {}

    /** Which codes are listed. */
    public enum Filter {
        ALL(""),
        PLACEHOLDER("tam"),
        CONFIRMED("chinh-thuc");

        private final String value;

        Filter(String value) {
            this.value = value;
        }

        static Filter of(String value) {
            return Arrays.stream(values())
                    .filter(known -> known.value.equals(value))
                    .findFirst()
                    .orElse(ALL);
        }

        boolean matches(Line line) {
            return switch (this) {
                case ALL -> true;
                case PLACEHOLDER -> line.code().placeholder();
                case CONFIRMED -> !line.code().placeholder();
            };
        }
    }

    /** The filters with their counts; each count is the length of the list it opens. */
    public List<Page.NavItem> filters(Page page) {
        return Stream.of(Filter.values())
                .map(one -> new Page.NavItem(
                        page.text("directory.codes.filter." + one, count(one)), href(one, 1), one == filter))
                .toList();
    }

    private long count(Filter one) {
        return switch (one) {
            case ALL -> found;
            case PLACEHOLDER -> placeholders;
            case CONFIRMED -> found - placeholders;
        };
    }

    /** The codes as a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("directory.codes.title"),
                Stream.of("code", "agency", "validity", "state")
                        .map(key -> Column.of(page.text("directory.codes." + key)))
                        .toList(),
                lines.stream().map(line -> row(page, line)).toList());
    }

    private static Row row(Page page, Line line) {
        AgencyCode code = line.code();
        return new Row(
                code.value(),
                code.value(),
                List.of(
                        Cell.text(code.value()),
                        Cell.text(line.agency()),
                        Cell.text(validity(page, code)),
                        code.placeholder()
                                ? Cell.badge(page.text("directory.codes.placeholder"), Badge.Tone.SOON)
                                : Cell.badge(page.text("directory.codes.confirmed"), Badge.Tone.GOOD)));
    }

    private static String validity(Page page, AgencyCode code) {
        String from = VietnamTime.date(code.validFrom());
        LocalDate end = code.validTo();
        return end == null
                ? page.text("directory.codes.from", from)
                : page.text("directory.codes.until", from, VietnamTime.date(end.minusDays(1)));
    }

    /** The other pages. */
    public PageLinks links() {
        return PageLinks.of(number, pages, target -> href(filter, target));
    }

    private String href(Filter one, int page) {
        String query = "?loai=" + one.value + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        return AgencyCodesController.PATH + query + (page == 1 ? "" : "&trang=" + page);
    }
}
