package vn.motcua.dossiers.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.platform.reference.ReferenceFile;

/** The templates of results and the books that number them, as shipped. */
@Component
public class ResultTemplates {

    private final List<ResultTemplate> all;
    private final Map<String, ResultTemplate> byProcedure;
    private final List<ResultBook> books;

    /** @param json reads the templates */
    public ResultTemplates(ObjectMapper json) {
        this.all = json.readerFor(new TypeReference<List<ResultTemplate>>() {})
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .readValue(new ReferenceFile("result-templates.json").text());
        this.byProcedure = all.stream().collect(Collectors.toMap(ResultTemplate::procedure, Function.identity()));
        this.books = new ReferenceFile("result-books.csv")
                .rows().stream()
                        .map(row -> new ResultBook(
                                row.get("key"),
                                row.get("name"),
                                row.get("pattern"),
                                row.get("manual").equals("yes"),
                                row.get("volume")))
                        .toList();
    }

    /** All of them. */
    public List<ResultTemplate> list() {
        return all;
    }

    /** The one for the result of a procedure. */
    public Optional<ResultTemplate> findFor(String procedure) {
        return Optional.ofNullable(byProcedure.get(procedure));
    }

    /** The one with this key. */
    public Optional<ResultTemplate> find(String key) {
        return all.stream().filter(template -> template.key().equals(key)).findFirst();
    }

    /** The book in which results of a procedure are numbered, by its template or by its own code. */
    public Optional<ResultBook> findBookFor(String procedure) {
        return findBook(findFor(procedure).map(ResultTemplate::book).orElse(procedure));
    }

    /** The book with this key. */
    public Optional<ResultBook> findBook(String key) {
        return books.stream().filter(book -> book.key().equals(key)).findFirst();
    }

    /** All books. */
    public List<ResultBook> listBooks() {
        return books;
    }
}
