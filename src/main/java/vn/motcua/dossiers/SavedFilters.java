package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.VietnameseText;

/** The filters that officers save for themselves; nobody sees another's. */
@Service
public class SavedFilters {

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The officer's own, by name. */
    @Transactional(readOnly = true)
    public List<SavedFilter> list(Actor officer) {
        return jdbc.sql("""
                select id, place, name, list, words, status from dossiers.saved_filter
                where staff_id = ? order by name, id
                """).param(officer.id()).query(SavedFilters::read).list();
    }

    /**
     * Saves a filter.
     *
     * @throws FilterNameUnfit when it has no name, or too long a one
     * @throws FilterNameTaken when the officer has one of this name
     * @throws TooManyFilters when the officer keeps as many as there may be
     */
    @Transactional
    public void save(Actor officer, SavedFilter filter) {
        String name = fit(filter.name());
        // One officer saves one after the other, so that nobody passes the limit with two windows.
        jdbc.sql("select pg_advisory_xact_lock(7104404, ?)")
                .param((int) officer.id())
                .query(row -> {});
        int kept = jdbc.sql("select count(*) from dossiers.saved_filter where staff_id = ?")
                .param(officer.id())
                .query(Integer.class)
                .single();
        if (kept >= SavedFilter.MOST) {
            throw new TooManyFilters(SavedFilter.MOST);
        }
        DossierStatus status = filter.status();
        try {
            jdbc.sql("""
                    insert into dossiers.saved_filter (staff_id, place, name, list, words, status, created_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .param(1, officer.id())
                    .param(2, filter.place().name())
                    .param(3, name)
                    .param(4, filter.list(), Types.VARCHAR)
                    .param(5, filter.words())
                    .param(6, status == null ? null : status.name(), Types.VARCHAR)
                    .param(7, Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new FilterNameTaken(name);
        }
    }

    /**
     * Gives a filter another name; nothing happens to another officer's.
     *
     * @throws FilterNameUnfit when it has no name, or too long a one
     * @throws FilterNameTaken when the officer has another of this name
     */
    @Transactional
    public void rename(Actor officer, SavedFilterId id, String name) {
        String given = fit(name);
        try {
            jdbc.sql("update dossiers.saved_filter set name = ? where id = ? and staff_id = ?")
                    .params(given, id.value(), officer.id())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new FilterNameTaken(given);
        }
    }

    /** Deletes a filter; nothing happens to another officer's. */
    @Transactional
    public void delete(Actor officer, SavedFilterId id) {
        jdbc.sql("delete from dossiers.saved_filter where id = ? and staff_id = ?")
                .params(id.value(), officer.id())
                .update();
    }

    private static String fit(String typed) {
        String name = VietnameseText.line(typed);
        if (name.isEmpty() || name.length() > SavedFilter.LONGEST_NAME) {
            throw new FilterNameUnfit(SavedFilter.LONGEST_NAME);
        }
        return name;
    }

    private static SavedFilter read(ResultSet row, int number) throws SQLException {
        return new SavedFilter(
                new SavedFilterId(row.getLong("id")),
                SavedFilter.Place.valueOf(row.getString("place")),
                row.getString("name"),
                row.getString("list"),
                row.getString("words"),
                Optional.ofNullable(row.getString("status"))
                        .map(DossierStatus::valueOf)
                        .orElse(null));
    }
}
