package vn.motcua.dossiers.results.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossiers.ResultBookQuery;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.TableView;

/**
 * A book of results.
 *
 * @param query which part of which book
 * @param books that can be chosen
 * @param years that can be chosen
 * @param table its entries, the newest first
 * @param total how many there are
 * @param pages links to the other parts
 */
public record ResultBookView(
        ResultBookQuery query,
        List<FieldView.Option> books,
        List<FieldView.Option> years,
        TableView table,
        long total,
        PageLinks pages) {

    /** Copies the lists. */
    public ResultBookView {
        books = List.copyOf(books);
        years = List.copyOf(years);
    }

    /** Which book. */
    public FieldView book(Page page) {
        return FieldView.of("so", page.text("results.book.book"))
                .withOptions(books)
                .withValue(query.book() == null ? "" : query.book());
    }

    /** Of which year. */
    public FieldView year(Page page) {
        return FieldView.of("nam", page.text("results.book.year"))
                .withOptions(years)
                .withValue(Integer.toString(query.year()));
    }

    /** A number, a name or a code. */
    public FieldView text(Page page) {
        return FieldView.of("q", page.text("results.book.text"))
                .withValue(query.text())
                .optional();
    }

    /** The whole of it as a spreadsheet. */
    public String xlsxHref() {
        return href(ResultBookController.PATH + ".xlsx", query, 1);
    }

    static String href(String path, ResultBookQuery query, int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("nam", query.year());
        @Nullable String book = query.book();
        @Nullable String text = query.text();
        if (book != null) {
            address.queryParam("so", "{so}");
        }
        if (text != null) {
            address.queryParam("q", "{q}");
        }
        if (number > 1) {
            address.queryParam("trang", number);
        }
        return address.encode()
                .buildAndExpand(Map.of("so", book == null ? "" : book, "q", text == null ? "" : text))
                .toUriString();
    }
}
