package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.results.ResultBook;
import vn.motcua.dossiers.results.ResultTemplates;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.LikePattern;

/**
 * The books of results, newest entry first: what the officer's agencies issued. Who read which book is journalled (Law
 * 91/2025/QH15).
 */
@Service
public class IssuedResults {

    private static final int ROWS_PER_FETCH = 500;

    private final DossierRecords records;
    private final ResultNumbering numbering;
    private final ResultTemplates templates;
    private final AuditJournal audit;
    private final JdbcClient jdbc;

    IssuedResults(
            DossierRecords records,
            ResultNumbering numbering,
            ResultTemplates templates,
            AuditJournal audit,
            JdbcClient jdbc) {
        this.records = records;
        this.numbering = numbering;
        this.templates = templates;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * What a registrar is told before a number is given.
     *
     * @param book that numbers results of the procedure
     * @param next its next number, as long as nobody else takes it
     */
    public record Proposal(ResultBook book, String next) {}

    /** The proposal for the result of a dossier; null when its procedure has no book. */
    @Transactional(readOnly = true)
    public @Nullable Proposal propose(DossierDetails dossier) {
        return templates
                .findBookFor(dossier.procedureCode())
                .flatMap(book -> numbering
                        .propose(dossier.procedureCode(), dossier.competent())
                        .map(next -> new Proposal(book, next)))
                .orElse(null);
    }

    /** How many entries there are. */
    @Transactional(readOnly = true)
    public long count(Actor actor, ResultBookQuery query) {
        Condition condition = condition(actor, query);
        return jdbc.sql("select count(*) from dossiers.issued_result e " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    /** A part of the book. */
    @Transactional
    public List<IssuedResult> list(Actor actor, ResultBookQuery query, int offset, int size) {
        journal("results.read", query);
        Condition condition = condition(actor, query);
        return jdbc.sql(ResultEntries.SELECT + condition.sql() + " order by e.id desc offset ? limit ?")
                .params(condition.parameters())
                .params(offset, size)
                .query(ResultEntries::entry)
                .list();
    }

    /** The whole of it in the order of its numbers, entry by entry from a cursor. */
    @Transactional
    public void read(Actor actor, ResultBookQuery query, Consumer<IssuedResult> reader) {
        journal("results.export", query);
        Condition condition = condition(actor, query);
        jdbc.sql(ResultEntries.SELECT + condition.sql() + " order by e.book, e.serial nulls last, e.id")
                .withFetchSize(ROWS_PER_FETCH)
                .params(condition.parameters())
                .query((ResultSet row) -> reader.accept(ResultEntries.entry(row, 0)));
    }

    private void journal(String action, ResultBookQuery query) {
        audit.record(action, "result-book", query.book() == null ? "*" : query.book(), Integer.toString(query.year()));
    }

    private record Condition(String sql, List<Object> parameters) {}

    private Condition condition(Actor actor, ResultBookQuery query) {
        Long[] units = records.listUnits(actor).stream().map(AgencyId::value).toArray(Long[]::new);
        StringBuilder sql = new StringBuilder(" where e.agency_id = any (?) and e.year = ?");
        List<Object> parameters = new ArrayList<>(Stream.of(units, query.year()).toList());
        String book = query.book();
        if (book != null) {
            sql.append(" and e.book = ?");
            parameters.add(book);
        }
        String text = query.text();
        if (text != null && !text.isBlank()) {
            sql.append(" and (e.number ilike ? or e.holder ilike ? or e.dossier_code ilike ?)");
            String pattern = LikePattern.containing(text);
            parameters.addAll(List.of(pattern, pattern, pattern));
        }
        return new Condition(sql.toString(), parameters);
    }
}
