package vn.motcua.dossiers.registers;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.DossierStatus;

/** Dossiers of a year that no other test uses, written row by row and removed again. */
final class GeneratedDossiers {

    static final int YEAR = 2024;
    private static final long FIRST = YEAR * 10_000_000_000L + 700_000;
    private static final Instant BEGIN = Instant.parse("2024-01-02T01:00:00Z");

    private static final List<DossierStatus> OPEN =
            List.of(DossierStatus.ACCEPTED, DossierStatus.IN_PROGRESS, DossierStatus.AWAITING_SUPPLEMENT);
    private static final List<DossierStatus> ENDED =
            List.of(DossierStatus.REFUSED, DossierStatus.WITHDRAWN, DossierStatus.STOPPED);
    private static final List<DossierStatus> FINISHED =
            List.of(DossierStatus.FINISHED, DossierStatus.HANDED_OVER, DossierStatus.IN_PROGRESS);

    /** One of them, as an oracle needs it. */
    record Made(
            String code,
            String procedure,
            boolean online,
            DossierStatus status,
            Instant received,
            @Nullable Instant promised,
            @Nullable Instant closed,
            @Nullable Instant pausedFrom) {}

    private final SingleConnectionDataSource connection;
    private final JdbcClient owner;
    private final AgencyId desk;
    private final AgencyId competent;

    GeneratedDossiers(FlywayConnectionDetails database, AgencyId desk, AgencyId competent) {
        this.connection = new SingleConnectionDataSource(
                database.getJdbcUrl(), database.getUsername(), database.getPassword(), true);
        this.owner = JdbcClient.create(connection);
        this.desk = desk;
        this.competent = competent;
    }

    List<Made> write(int count, List<String> procedures, long seed) {
        Random random = new Random(seed);
        List<Made> made = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            made.add(write(number, procedures.get(random.nextInt(procedures.size())), random));
        }
        return made;
    }

    private Made write(int number, String procedure, Random random) {
        Instant received = BEGIN.plus(Duration.ofMinutes(random.nextInt(360 * 1440)));
        Instant promised = random.nextInt(10) == 0 ? null : received.plus(Duration.ofHours(24 + random.nextInt(480)));
        // Near the deadline, so that its day and its minute matter.
        Instant around = (promised == null ? received.plus(Duration.ofDays(9)) : promised)
                .plus(Duration.ofMinutes((long) (random.nextGaussian() * 2_000)));
        Instant end = around.isAfter(received) ? around : received.plusSeconds(60);
        int kind = random.nextInt(10);
        DossierStatus status = kind < 3
                ? OPEN.get(random.nextInt(3))
                : kind < 5 ? ENDED.get(random.nextInt(3)) : FINISHED.get(random.nextInt(3));
        Instant closed = kind < 3 ? null : end;
        Instant paused = status == DossierStatus.AWAITING_SUPPLEMENT ? received.plus(Duration.ofHours(5)) : null;
        String code = "GEN-" + FIRST + "-" + number;
        Made made = new Made(code, procedure, random.nextInt(3) == 0, status, received, promised, closed, paused);
        long id = FIRST + number;
        owner.sql("""
                insert into dossiers.dossier (id, opened_year, code, slip_key, channel, procedure_version_id,
                    procedure_code, procedure_name, helped_agency, received_agency, competent_agency, applicant_name,
                    applicant_phone, applicant_address, submitter_name, status, clock_policy, submitted_at,
                    received_at, first_promised_at, promised_at, finished_at, handed_over_at, journal_hash)
                values (?, ?, ?, 'K', ?, 1, ?, ?, ?, ?, ?, ?, '0905000111', '12 Lê Duẩn', 'A', ?, 'RESTART', ?, ?, ?,
                        ?, ?, ?, '\\x00')
                """)
                .params(id, YEAR, code, made.online() ? "ONLINE" : number % 2 == 0 ? "COUNTER" : "POST")
                .params(procedure, "Thủ tục " + procedure, desk.value(), desk.value(), competent.value())
                .params("=Nguyễn Văn " + number, status.name(), stamp(received), stamp(received), stamp(promised))
                .params(stamp(promised), stamp(kind < 5 ? null : closed))
                .param(stamp(status == DossierStatus.HANDED_OVER ? end.plus(Duration.ofDays(10)) : null))
                .update();
        if (kind >= 3 && kind < 5) {
            String action =
                    switch (status) {
                        case REFUSED -> "REFUSE";
                        case WITHDRAWN -> "WITHDRAW";
                        default -> "STOP";
                    };
            owner.sql("""
                    insert into dossiers.journal (dossier_id, opened_year, seq, at, actor, actor_name, action,
                                                  to_status, salt, hash)
                    values (?, ?, 1, ?, 'STAFF:1', 'A', ?, ?, '\\x00', '\\x00')
                    """)
                    .params(id, YEAR, stamp(closed), action, status.name())
                    .update();
        }
        if (paused != null) {
            owner.sql("""
                    insert into dossiers.clock_segment (dossier_id, opened_year, seq, kind, starts_at, reason)
                    values (?, ?, 1, 'PAUSED', ?, 'x')
                    """).params(id, YEAR, stamp(paused)).update();
        }
        return made;
    }

    void remove() {
        for (String table : List.of("journal", "clock_segment")) {
            owner.sql("delete from dossiers." + table + " where opened_year = ? and dossier_id >= ?")
                    .params(YEAR, FIRST)
                    .update();
        }
        owner.sql("delete from dossiers.dossier where opened_year = ? and id >= ?")
                .params(YEAR, FIRST)
                .update();
        connection.destroy();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
