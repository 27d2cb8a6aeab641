package vn.motcua.dossiers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws codes: identifier of the competent agency, day, serial number in the day (NĐ 118/2025 Art. 28). The
 * serial comes from a row that stays locked until the filing commits, so a filing that fails leaves no gap.
 */
@Component
class CodeIssuer {

    private final JdbcClient jdbc;
    private final DossierProperties properties;

    CodeIssuer(JdbcClient jdbc, DossierProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    DossierCode draw(String agencyCode, LocalDate day) {
        int serial = jdbc.sql("""
                insert into dossiers.code_counter (agency_code, day, last) values (?, ?, 1)
                on conflict (agency_code, day) do update set last = dossiers.code_counter.last + 1
                returning last
                """).params(agencyCode, day).query(Integer.class).single();
        return format(agencyCode, day, serial);
    }

    DossierCode format(String agencyCode, LocalDate day, int serial) {
        String datePattern = properties.codeDatePattern();
        String digits = "%0" + properties.codeSerialDigits() + "d";
        return new DossierCode(agencyCode + "-"
                + DateTimeFormatter.ofPattern(datePattern, Locale.ROOT).format(day) + "-"
                + String.format(Locale.ROOT, digits, serial));
    }
}
