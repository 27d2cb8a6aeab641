package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.motcua.platform.DomainException;

/**
 * Lets the database process of a command die at one of its writes: what is written up to there is gone with it, as when
 * the machine loses its power at that moment. Which writes there are is found by watching the command once.
 */
final class KillPoints {

    private static final String ROOMS = "'documents', 'dossiers', 'workflow', 'payments', 'notifications', 'platform'";

    private final SingleConnectionDataSource line;
    private final JdbcClient owner;

    KillPoints(ApplicationContext product) {
        // Some hundred triggers come and go: each on a connection of its own would take longer than the commands.
        line = new SingleConnectionDataSource(connection(product), true);
        owner = JdbcClient.create(line);
        owner.sql("drop schema if exists kill_points cascade").update();
        owner.sql("create schema kill_points").update();
        owner.sql("create table kill_points.seen (place text not null, what text not null, tx bigint not null)")
                .update();
        owner.sql("create sequence kill_points.deaths").update();
        owner.sql("""
                create function kill_points.see() returns trigger language plpgsql security definer as $$
                begin
                    insert into kill_points.seen values (tg_table_schema || '.' || tg_table_name, tg_op, txid_current());
                    return null;
                end $$
                """).update();
        owner.sql("""
                create function kill_points.die() returns trigger language plpgsql as $$
                begin
                    perform nextval('kill_points.deaths');
                    perform pg_terminate_backend(pg_backend_pid());
                    perform pg_sleep(1);
                    return null;
                end $$
                """).update();
        owner.sql("grant usage on schema kill_points to public").update();
        owner.sql("grant usage on sequence kill_points.deaths to public").update();
    }

    private static Connection connection(ApplicationContext product) {
        try {
            return product.getBean(Flyway.class)
                    .getConfiguration()
                    .getDataSource()
                    .getConnection();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A write: which table, and INSERT, UPDATE or DELETE. */
    record Point(String table, String what) {}

    /**
     * Every write of a command; what jobs write meanwhile is not counted.
     *
     * @param written table in which only the command writes
     */
    List<Point> watch(String written, Runnable command) {
        List<String> tables =
                owner.sql("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in (%s) and c.relkind in ('r', 'p') and not c.relispartition
                  and c.relname not like 'spring_session%%' and c.relname not like 'scheduled%%'
                """.formatted(ROOMS)).query(String.class).list();
        owner.sql("truncate kill_points.seen").update();
        tables.forEach(table -> owner.sql("create trigger kill_points_see after insert or update or delete on " + table
                        + " for each statement execute function kill_points.see()")
                .update());
        try {
            command.run();
        } finally {
            tables.forEach(table ->
                    owner.sql("drop trigger kill_points_see on " + table).update());
        }
        return owner.sql("""
                select distinct place, what from kill_points.seen
                where tx in (select tx from kill_points.seen where place = ?) order by place, what
                """)
                .param(written)
                .query((row, number) -> new Point(row.getString("place"), row.getString("what")))
                .list();
    }

    /** Runs it so that it dies at this write, or as the last thing before its commit. */
    void dieAt(Point point, boolean atCommit, Runnable command) {
        long before = deaths();
        owner.sql((atCommit
                                ? "create constraint trigger kill_points_die after %s on %s deferrable initially deferred"
                                        + " for each row execute function kill_points.die()"
                                : "create trigger kill_points_die after %s on %s"
                                        + " for each statement execute function kill_points.die()")
                        .formatted(point.what().toLowerCase(Locale.ROOT), point.table()))
                .update();
        Throwable end;
        try {
            end = catchThrowable(command::run);
        } finally {
            owner.sql("drop trigger kill_points_die on " + point.table()).update();
        }
        assertThat(deaths()).as("it died at %s", point).isGreaterThan(before);
        assertThat(end).as("who asked is told at %s", point).isNotNull().isNotInstanceOf(DomainException.class);
    }

    private long deaths() {
        return owner.sql("select case when is_called then last_value else 0 end from kill_points.deaths")
                .query(Long.class)
                .single();
    }

    void close() {
        owner.sql("drop schema kill_points cascade").update();
        line.destroy();
    }
}
