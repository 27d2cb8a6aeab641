package vn.motcua.frontdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.printing.PrinterAddress;

/** SQL of halls, kiosks and printed slips. */
@Repository
class HallRepository {

    private final JdbcClient jdbc;

    HallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hall's row. */
    record Row(@Nullable PrinterAddress printer, @Nullable String pin, Tries tries) {

        static final Row NONE = new Row(null, null, Tries.NONE);
    }

    /** Wrong codes so far, and until when none is taken. */
    record Tries(int failures, @Nullable Instant lockedUntil) {

        static final Tries NONE = new Tries(0, null);

        private static Tries of(ResultSet row) throws SQLException {
            Timestamp locked = row.getTimestamp("pin_locked_until");
            return new Tries(row.getInt("pin_failures"), locked == null ? null : locked.toInstant());
        }
    }

    Row get(AgencyId desk) {
        return find("select * from frontdesk.hall where desk = ?", desk);
    }

    /** The same, locked, so that tries are counted one after the other. */
    Row lock(AgencyId desk) {
        return find("select * from frontdesk.hall where desk = ? for update", desk);
    }

    private Row find(String sql, AgencyId desk) {
        return jdbc.sql(sql)
                .param(desk.value())
                .query((row, number) -> row(row))
                .optional()
                .orElse(Row.NONE);
    }

    private static Row row(ResultSet row) throws SQLException {
        String host = row.getString("printer_host");
        return new Row(
                host == null ? null : new PrinterAddress(host, row.getInt("printer_port"), row.getInt("printer_dots")),
                row.getString("pin"),
                Tries.of(row));
    }

    /** Those of a kiosk, locked. */
    Tries lockTries(Kiosk kiosk) {
        return jdbc.sql("select pin_failures, pin_locked_until from frontdesk.kiosk where id = ? for update")
                .param(kiosk.id())
                .query((row, number) -> Tries.of(row))
                .single();
    }

    /** @param pin a new hash; null keeps the one there is */
    void save(AgencyId desk, @Nullable PrinterAddress printer, @Nullable String pin) {
        jdbc.sql("""
                insert into frontdesk.hall as hall (desk, printer_host, printer_port, printer_dots, pin)
                values (?, ?, ?, ?, ?)
                on conflict (desk) do update
                set printer_host = excluded.printer_host, printer_port = excluded.printer_port,
                    printer_dots = excluded.printer_dots, pin = coalesce(excluded.pin, hall.pin),
                    pin_failures = case when excluded.pin is null then hall.pin_failures else 0 end,
                    pin_locked_until = case when excluded.pin is null then hall.pin_locked_until end
                """)
                .param(desk.value())
                .param(printer == null ? null : printer.host())
                .param(printer == null ? null : printer.port())
                .param(printer == null ? PrinterAddress.WIDE : printer.dots())
                .param(pin)
                .update();
    }

    void save(AgencyId desk, Tries tries) {
        tried("update frontdesk.hall set pin_failures = ?, pin_locked_until = ? where desk = ?", tries, desk.value());
    }

    void save(Kiosk kiosk, Tries tries) {
        tried("update frontdesk.kiosk set pin_failures = ?, pin_locked_until = ? where id = ?", tries, kiosk.id());
    }

    private void tried(String sql, Tries tries, long id) {
        jdbc.sql(sql)
                .param(tries.failures())
                .param(tries.lockedUntil() == null ? null : Timestamp.from(tries.lockedUntil()))
                .param(id)
                .update();
    }

    int kiosks(AgencyId desk) {
        return jdbc.sql("select count(*) from frontdesk.kiosk where desk = ?")
                .param(desk.value())
                .query(Integer.class)
                .single();
    }

    /** Whoever knows the code from before knows it no more. */
    void forgetKiosks(AgencyId desk) {
        jdbc.sql("delete from frontdesk.kiosk where desk = ?")
                .param(desk.value())
                .update();
    }

    Optional<Kiosk> findKiosk(AgencyId desk, String token) {
        return kiosk("kiosk.desk = ? and kiosk.token = ?", desk.value(), token);
    }

    /** The one at which staff may do something until then. */
    Optional<Kiosk> findKiosk(AgencyId desk, String token, String pass, Instant now) {
        return kiosk(
                "kiosk.desk = ? and kiosk.token = ? and kiosk.pass = ? and kiosk.pass_until > ?",
                desk.value(),
                token,
                pass,
                Timestamp.from(now));
    }

    private Optional<Kiosk> kiosk(String condition, Object... values) {
        return jdbc.sql("select kiosk.*, hall.printer_host is not null as prints from frontdesk.kiosk"
                        + " left join frontdesk.hall using (desk) where " + condition)
                .params(values)
                .query((row, number) -> new Kiosk(
                        row.getLong("id"),
                        new AgencyId(row.getLong("desk")),
                        row.getBoolean("closed"),
                        row.getInt("slips"),
                        row.getTimestamp("paper_since").toInstant(),
                        row.getBoolean("prints")))
                .optional();
    }

    void addKiosk(AgencyId desk, String token, Instant now) {
        jdbc.sql("insert into frontdesk.kiosk (desk, token, since, paper_since) values (?, ?, ?, ?)")
                .params(desk.value(), token, Timestamp.from(now), Timestamp.from(now))
                .update();
    }

    void allow(String token, String pass, Instant until) {
        jdbc.sql("update frontdesk.kiosk set pass = ?, pass_until = ? where token = ?")
                .params(pass, Timestamp.from(until), token)
                .update();
    }

    void setClosed(Kiosk kiosk, boolean closed) {
        jdbc.sql("update frontdesk.kiosk set closed = ? where id = ?")
                .params(closed, kiosk.id())
                .update();
    }

    void changePaper(Kiosk kiosk, Instant now) {
        jdbc.sql("update frontdesk.kiosk set slips = 0, paper_since = ? where id = ?")
                .params(Timestamp.from(now), kiosk.id())
                .update();
    }

    void count(Kiosk kiosk) {
        jdbc.sql("update frontdesk.kiosk set slips = slips + 1 where id = ?")
                .param(kiosk.id())
                .update();
    }

    /** Whether the slip may be printed once more; it counts as printed. */
    boolean mayPrint(Ticket ticket, int most) {
        return jdbc.sql("""
                insert into frontdesk.printed_slip as slip (ticket_id, prints) values (?, 1)
                on conflict (ticket_id) do update set prints = slip.prints + 1 where slip.prints < ?
                """).params(ticket.id(), most).update() == 1;
    }

    /** It was not printed after all. */
    void wasNotPrinted(Ticket ticket) {
        jdbc.sql("update frontdesk.printed_slip set prints = prints - 1 where ticket_id = ?")
                .param(ticket.id())
                .update();
    }
}
