package vn.motcua.dossiers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyId;

/** Draws the serial numbers of results that are given at once, and of provisional slips. */
@Component
class RegisterNumbers {

    private final JdbcClient jdbc;

    RegisterNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the year, for example {@code 12/2026}; a transaction that fails gives it back. */
    String draw(AgencyId agency, String book, int year) {
        return reserve(agency, book, year, 1) + "/" + year;
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
