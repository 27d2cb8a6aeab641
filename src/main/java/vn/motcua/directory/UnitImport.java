package vn.motcua.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Merges the unit files into the tables. A unit that left the file stays: dossiers may point to it. */
@Component
class UnitImport {

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    UnitImport(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    void run(String units, String successions) {
        jdbc.sql("""
                        create temporary table incoming_unit (
                            key text, level text, code text, type text, name text, parent_key text,
                            valid_from date, valid_to date) on commit drop""").update();
        jdbc.sql("""
                        create temporary table incoming_succession (
                            position bigint generated always as identity,
                            old_key text, new_key text, relation text, note text) on commit drop""").update();
        copy.append("incoming_unit (key, level, code, type, name, parent_key, valid_from, valid_to)", units);
        copy.append("incoming_succession (old_key, new_key, relation, note)", successions);
        mergeUnits();
        mergeSuccessions();
    }

    private void mergeUnits() {
        jdbc.sql("""
                        insert into directory.admin_unit (key, level)
                        select distinct i.key, i.level
                          from incoming_unit i
                         where not exists (select from directory.admin_unit u where u.key = i.key)""").update();
        jdbc.sql("""
                        delete from directory.admin_unit_version v
                         using directory.admin_unit u
                         where u.id = v.unit_id
                           and exists (select from incoming_unit i where i.key = u.key)
                           and not exists (select from incoming_unit i
                                            where i.key = u.key and i.valid_from is not distinct from v.valid_from)""").update();
        jdbc.sql("""
                        insert into directory.admin_unit_version
                               (unit_id, code, type, name, parent_id, valid_from, valid_to)
                        select u.id, coalesce(i.code, ''), i.type, i.name, p.id, i.valid_from, i.valid_to
                          from incoming_unit i
                          join directory.admin_unit u on u.key = i.key
                          left join directory.admin_unit p on p.key = i.parent_key
                            on conflict on constraint admin_unit_version_start_unique do update
                           set code = excluded.code, type = excluded.type, name = excluded.name,
                               parent_id = excluded.parent_id, valid_to = excluded.valid_to""").update();
    }

    private void mergeSuccessions() {
        jdbc.sql("""
                        delete from directory.unit_succession s
                         using directory.admin_unit o, directory.admin_unit n
                         where o.id = s.old_unit_id
                           and n.id = s.new_unit_id
                           and not exists (select from incoming_succession i
                                            where i.old_key = o.key and i.new_key = n.key)""").update();
        jdbc.sql("""
                        insert into directory.unit_succession (old_unit_id, new_unit_id, relation, note)
                        select o.id, n.id, upper(i.relation), i.note
                          from incoming_succession i
                          join directory.admin_unit o on o.key = i.old_key
                          join directory.admin_unit n on n.key = i.new_key
                         order by i.position
                            on conflict on constraint unit_succession_pair_unique do update
                           set relation = excluded.relation, note = excluded.note""").update();
    }
}
