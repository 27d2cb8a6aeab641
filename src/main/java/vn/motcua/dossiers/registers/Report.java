package vn.motcua.dossiers.registers;

import java.time.Instant;
import java.util.List;

/**
 * Biểu 06/VPCP/KSTT (Circular 01/2020/TT-VPCP) for one period.
 *
 * @param query what it is about
 * @param asOf the instant at which open dossiers are judged: the end of the period, or now before that
 * @param total everything
 * @param rows a row for each level, followed by those of its fields; last, if any, procedures that are not listed
 */
public record Report(ReportQuery query, Instant asOf, ReportRow total, List<ReportRow> rows) {

    public Report {
        rows = List.copyOf(rows);
    }
}
