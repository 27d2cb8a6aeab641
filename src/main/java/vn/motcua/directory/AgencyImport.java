package vn.motcua.directory;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.platform.reference.ReferenceDataUnreadable;

/** Merges the planned agencies of a province into the tables; an agency that left the plan stays. */
@Component
class AgencyImport {

    /** A counter that every centre and branch begins with. */
    record NewCounter(int number, String nameVi, String nameEn) {

        static NewCounter of(CSVRecord row) {
            return new NewCounter(Integer.parseInt(row.get("number")), row.get("name_vi"), row.get("name_en"));
        }
    }

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    AgencyImport(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    void run(String province, Collection<OrganisationPlan.Planned> plan, List<NewCounter> counters) {
        jdbc.sql("""
                        create temporary table incoming_agency (
                            position bigint generated always as identity,
                            key text, kind text, name text, aliases text, parent_key text, unit_id bigint,
                            function text, address text, code text, placeholder boolean, source text)
                        on commit drop""").update();
        jdbc.sql("create temporary table incoming_counter (number int, name_vi text, name_en text) on commit drop")
                .update();
        copy.append(
                "incoming_agency (key, kind, name, aliases, parent_key, unit_id, function, address, code,"
                        + " placeholder, source)",
                csv(plan.stream().map(AgencyImport::columns).toList()));
        copy.append(
                "incoming_counter",
                csv(counters.stream()
                        .map(c -> new Object[] {c.number(), c.nameVi(), c.nameEn()})
                        .toList()));
        mergeAgencies(province);
        mergeCodes();
        addCounters();
    }

    private void mergeAgencies(String province) {
        jdbc.sql("""
                        insert into directory.agency
                               (key, province_code, kind, name, aliases, admin_unit_id, function, address)
                        select key, :province, kind, name, coalesce(string_to_array(aliases, '|'), '{}'), unit_id,
                               function, address
                          from incoming_agency
                         order by position
                            on conflict on constraint agency_key_unique do update
                           set province_code = excluded.province_code, kind = excluded.kind, name = excluded.name,
                               aliases = excluded.aliases, admin_unit_id = excluded.admin_unit_id,
                               function = excluded.function, address = excluded.address""").param("province", province).update();
        jdbc.sql("""
                        update directory.agency a
                           set parent_id = p.id
                          from incoming_agency i
                          join directory.agency p on p.key = i.parent_key
                         where a.key = i.key
                           and a.parent_id is distinct from p.id""").update();
    }

    /** Codes that an administrator has entered since are kept: only a first code is added. */
    private void mergeCodes() {
        jdbc.sql("""
                        insert into directory.agency_code (agency_id, code, placeholder, source, valid_from)
                        select a.id, i.code, i.placeholder, i.source, date '2025-07-01'
                          from incoming_agency i
                          join directory.agency a on a.key = i.key
                         where not exists (select from directory.agency_code c where c.agency_id = a.id)""").update();
    }

    private void addCounters() {
        jdbc.sql("""
                        insert into directory.counter (agency_id, number, name_vi, name_en)
                        select a.id, c.number, c.name_vi, c.name_en
                          from incoming_agency i
                          join directory.agency a on a.key = i.key
                         cross join incoming_counter c
                         where i.kind in ('SERVICE_CENTRE', 'BRANCH')
                         order by a.id, c.number
                            on conflict on constraint counter_number_unique do nothing""").update();
    }

    private static Object[] columns(OrganisationPlan.Planned agency) {
        return new Object[] {
            agency.key(),
            agency.kind(),
            agency.name(),
            agency.aliases().isEmpty() ? null : agency.aliases(),
            agency.parentKey(),
            agency.unit().value(),
            agency.function(),
            agency.address().isEmpty() ? null : agency.address(),
            agency.code(),
            agency.placeholder(),
            agency.source()
        };
    }

    private static String csv(List<Object[]> rows) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setQuoteMode(QuoteMode.ALL_NON_NULL)
                .setRecordSeparator('\n')
                .get();
        StringBuilder text = new StringBuilder("header\n");
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Object[] row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new ReferenceDataUnreadable("agencies", e);
        }
        return text.toString();
    }
}
