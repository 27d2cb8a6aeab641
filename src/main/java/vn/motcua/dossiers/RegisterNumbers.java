package vn.motcua.dossiers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyId;

/** Draws the serial numbers of results, by agency, book and year, and of provisional slips; a transaction that fails gives them back. */
@Component
class RegisterNumbers {

    private final JdbcClient jdbc;

    RegisterNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Several numbers at once; says the last of them. */
    int reserve(AgencyId agency, String book, int year, int count) {
        return jdbc.sql("""
                insert into dossiers.register_number as register (agency_id, book, year, last) values (?, ?, ?, ?)
                on conflict (agency_id, book, year) do update set last = register.last + excluded.last returning last
                """)
                .params(agency.value(), book, year, count)
                .query(Integer.class)
                .single();
    }

    /** The last number of the year that was drawn; 0 when none was. */
    int last(AgencyId agency, String book, int year) {
        return jdbc.sql("select last from dossiers.register_number where agency_id = ? and book = ? and year = ?")
                .params(agency.value(), book, year)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
