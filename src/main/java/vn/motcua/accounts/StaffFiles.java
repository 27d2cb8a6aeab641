package vn.motcua.accounts;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.StaffIntake;
import vn.motcua.directory.StaffIntake.Entry;
import vn.motcua.directory.StaffIntake.Outcome;
import vn.motcua.directory.StaffMember;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;

/**
 * Takes on staff from files: good rows are taken, a bad one is left out and stands in the report with its line, field
 * and reason. The same file twice changes nothing. An account has no password until its owner is invited.
 */
@Service
public class StaffFiles {

    /** Enough to make the round trips cheap, few enough to be nothing in memory. */
    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final StaffIntake intake;
    private final StaffAccounts accounts;
    private final AdministeredStaff administered;
    private final Agencies agencies;
    private final AuditJournal audit;
    private final StaffFileWords words;
    private final Clock clock;

    StaffFiles(
            JdbcClient jdbc,
            StaffIntake intake,
            StaffAccounts accounts,
            AdministeredStaff administered,
            Agencies agencies,
            AuditJournal audit,
            StaffFileWords words,
            Clock clock) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.accounts = accounts;
        this.administered = administered;
        this.agencies = agencies;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** Rows that wait for their batch, and counts of those that were decided. */
    private static final class Progress {
        private final List<StaffFileReader.Line> lines = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final List<StaffFileError> errors = new ArrayList<>();
        private int read;
        private int added;
        private int unchanged;
    }

    /**
     * Takes a file, row by row, in one transaction.
     *
     * @param name what the administrator calls the file
     * @param file CSV in UTF-8
     * @return its report
     * @throws StaffFileUnreadable when it is no such file; nothing of it was taken
     */
    @Transactional
    public long take(String name, InputStream file) {
        long id = begin(name);
        StaffFileRules rules = rules();
        Progress progress = new Progress();
        try (StaffFileReader reader = new StaffFileReader(file)) {
            while (reader.hasNext()) {
                StaffFileReader.Line line = reader.read();
                if (line.values().isEmpty()) {
                    continue;
                }
                progress.read++;
                Entry entry = rules.understand(line, progress.errors);
                if (entry != null) {
                    progress.lines.add(line);
                    progress.entries.add(entry);
                }
                if (progress.entries.size() == BATCH || progress.errors.size() >= BATCH) {
                    flush(id, progress);
                }
            }
        }
        flush(id, progress);
        jdbc.sql("update accounts.staff_file set lines = ?, added = ?, unchanged = ?, refused = ? where id = ?")
                .params(
                        progress.read,
                        progress.added,
                        progress.unchanged,
                        progress.read - progress.added - progress.unchanged,
                        id)
                .update();
        audit.record(
                "staff.fileTaken",
                "staff-file",
                String.valueOf(id),
                progress.added + " added, " + progress.unchanged + " unchanged of " + progress.read);
        return id;
    }

    private long begin(String name) {
        return jdbc.sql("""
                insert into accounts.staff_file
                    (name, actor, actor_name, imported_at, lines, added, unchanged, refused)
                values (?, ?, ?, ?, 0, 0, 0, 0) returning id
                """)
                .params(name, audit.actorKey(), audit.actorName(), Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private StaffFileRules rules() {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        Set<AgencyId> within = new HashSet<>(administered.listUnits());
        return new StaffFileRules(
                code -> agencies.findByCode(code, today)
                        .map(agency -> new StaffFileRules.Unit(agency.id(), within.contains(agency.id()))),
                words.roles());
    }

    private void flush(long file, Progress progress) {
        List<Outcome> outcomes = intake.take(progress.entries);
        List<StaffMember> added = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Added fresh -> added.add(fresh.member());
                case Outcome.Unchanged same -> progress.unchanged++;
                case Outcome.Refused refused -> progress.errors.add(error(progress.lines.get(i), refused));
            }
        }
        if (!added.isEmpty()) {
            accounts.open(added);
        }
        progress.added += added.size();
        keep(file, progress.errors);
        progress.lines.clear();
        progress.entries.clear();
        progress.errors.clear();
    }

    private static StaffFileError error(StaffFileReader.Line line, Outcome.Refused refused) {
        return switch (refused.objection()) {
            case KNOWN_OTHERWISE -> StaffFileRules.error(line, StaffFileColumn.CODE, "knownOtherwise", "");
            case LEFT -> StaffFileRules.error(line, StaffFileColumn.CODE, "left", "");
            case EMAIL_TAKEN -> StaffFileRules.error(line, StaffFileColumn.EMAIL, "taken", refused.holder());
            case PHONE_TAKEN -> StaffFileRules.error(line, StaffFileColumn.MOBILE, "taken", refused.holder());
        };
    }

    private void keep(long file, List<StaffFileError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into accounts.staff_file_error (file_id, line, field, value, reason, detail)
                select :file, line, field, value, reason, detail
                from unnest(:lines::bigint[], :fields::text[], :values::text[], :reasons::text[], :details::text[])
                     as t (line, field, value, reason, detail)
                """)
                .param("file", file)
                .param("lines", errors.stream().map(StaffFileError::line).toArray(Long[]::new))
                .param("fields", errors.stream().map(StaffFileError::field).toArray(String[]::new))
                .param("values", errors.stream().map(StaffFileError::value).toArray(String[]::new))
                .param("reasons", errors.stream().map(StaffFileError::reason).toArray(String[]::new))
                .param("details", errors.stream().map(StaffFileError::detail).toArray(String[]::new))
                .update();
    }

    /**
     * The report of a file that the actor brought.
     *
     * @throws StaffFileNotFound when there is none
     */
    @Transactional(readOnly = true)
    public StaffFileReport get(long id) {
        return reports(id).stream().findFirst().orElseThrow(StaffFileNotFound::new);
    }

    /** The files that the actor brought, the last first; at most 20. */
    @Transactional(readOnly = true)
    public List<StaffFileReport> list() {
        return reports(null);
    }

    private List<StaffFileReport> reports(@Nullable Long id) {
        return jdbc.sql("""
                select id, name, actor_name, imported_at, lines, added, unchanged, refused from accounts.staff_file
                where actor = ? and (?::bigint is null or id = ?) order by id desc limit 20
                """)
                .params(audit.actorKey())
                .param(id)
                .param(id)
                .query(StaffFiles::report)
                .list();
    }

    private static StaffFileReport report(ResultSet row, int number) throws SQLException {
        return new StaffFileReport(
                row.getLong("id"),
                row.getString("name"),
                row.getString("actor_name"),
                row.getTimestamp("imported_at").toInstant(),
                row.getInt("lines"),
                row.getInt("added"),
                row.getInt("unchanged"),
                row.getInt("refused"));
    }

    /**
     * The errors of a file that the actor brought, by line.
     *
     * @throws StaffFileNotFound when there is no such file
     */
    @Transactional(readOnly = true)
    public List<StaffFileError> listErrors(long id, int limit) {
        get(id);
        return jdbc.sql("""
                select line, field, value, reason, detail from accounts.staff_file_error
                where file_id = ? order by line, id limit ?
                """)
                .params(id, limit)
                .query((row, number) -> new StaffFileError(
                        row.getLong("line"),
                        row.getString("field"),
                        row.getString("value"),
                        row.getString("reason"),
                        row.getString("detail")))
                .list();
    }
}
