package vn.motcua.dossiers.results.web;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.SpreadsheetWriter;
import vn.motcua.dossiers.IssuedResult;
import vn.motcua.dossiers.IssuedResults;
import vn.motcua.dossiers.ResultBookQuery;
import vn.motcua.dossiers.results.ResultBook;
import vn.motcua.dossiers.results.ResultTemplates;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/** Writes the books of results as they are kept: entry by entry, always in Vietnamese. */
@Component
class ResultBookSheets {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final IssuedResults results;
    private final ResultTemplates templates;
    private final Agencies agencies;
    private final MessageSource messages;

    ResultBookSheets(IssuedResults results, ResultTemplates templates, Agencies agencies, MessageSource messages) {
        this.results = results;
        this.templates = templates;
        this.agencies = agencies;
        this.messages = messages;
    }

    /** How a message is filled in. */
    interface Words {
        String text(String key, Object... arguments);
    }

    /** The whole of what is asked for, straight from the cursor into the file. */
    void xlsx(Actor actor, ResultBookQuery query, OutputStream out) {
        SpreadsheetWriter writer = new SpreadsheetWriter(
                out, "Sổ " + query.year(), List.of(36, 20, 18, 36, 30, 10, 10, 14, 36, 26, 24, 18, 60));
        writer.title(text("results.book.title").toUpperCase(VIETNAMESE));
        writer.note(text("results.book.year") + " " + query.year());
        writer.headings(Stream.of(
                        "book", "number", "issued", "title", "holder", "pages", "copies", "fee", "agency", "dossier",
                        "by", "state", "why")
                .map(column -> text("results.book.column." + column))
                .toList());
        results.read(actor, query, entry -> write(writer, entry));
        writer.finish();
    }

    private void write(SpreadsheetWriter writer, IssuedResult entry) {
        IssuedResult.Counts counts = entry.counts();
        writer.row(
                templates.findBook(entry.book()).map(ResultBook::name).orElse(""),
                entry.number(),
                entry.issuedAt(),
                entry.title(),
                entry.holder(),
                counts == null ? null : counts.pages(),
                counts == null ? null : counts.copies(),
                counts == null ? null : counts.fee(),
                agencies.get(entry.agency()).name(),
                entry.dossier().value(),
                entry.issuedBy(),
                text("results.state." + entry.state()),
                Objects.requireNonNullElse(why(entry, this::text), ""));
    }

    /** Why an entry does not hold any more: when, who, why, and what took its place; null while it holds. */
    static @Nullable String why(IssuedResult entry, Words words) {
        IssuedResult.End end = entry.end();
        if (end == null) {
            return null;
        }
        String why = words.text("results.why", VietnamTime.dateTime(end.at()), end.by(), end.reason(), end.basis());
        return end.replacement() == null ? why : why + " " + words.text("results.replacedBy", end.replacement());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
