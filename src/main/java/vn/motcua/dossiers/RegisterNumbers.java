package vn.motcua.dossiers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyId;

/** Draws the serial numbers of results that are given at once. */
@Component
class RegisterNumbers {

    private final JdbcClient jdbc;

    RegisterNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the year, for example {@code 12/2026}; a transaction that fails gives it back. */
    String draw(AgencyId agency, String book, int year) {
        int number = jdbc.sql("""
                insert into dossiers.register_number as register (agency_id, book, year, last) values (?, ?, ?, 1)
                on conflict (agency_id, book, year) do update set last = register.last + 1 returning last
                """)
                .params(agency.value(), book, year)
                .query(Integer.class)
                .single();
        return number + "/" + year;
    }
}
