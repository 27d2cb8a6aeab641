package vn.motcua.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all agencies with their codes and counters. */
@Repository
class AgencyRepository {

    private final JdbcClient jdbc;

    AgencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AgencyIndex index(String homeProvince) {
        List<AgencyIndex.Entry> entries =
                jdbc.sql("""
                        select id, province_code, kind, name, aliases, parent_id, admin_unit_id, function, address
                          from directory.agency
                         order by id""").query((rs, n) -> entry(rs, homeProvince)).list();
        Map<AgencyId, List<AgencyCode>> codes = new HashMap<>();
        jdbc.sql("""
                        select agency_id, code, placeholder, source, valid_from, valid_to
                          from directory.agency_code
                         order by agency_id, valid_from""").query(rs -> {
            codes.computeIfAbsent(new AgencyId(rs.getLong("agency_id")), id -> new ArrayList<>(1))
                    .add(code(rs));
        });
        Map<AgencyId, List<Counter>> counters = new HashMap<>();
        jdbc.sql("select agency_id, number, name_vi, name_en from directory.counter order by agency_id, number")
                .query(rs -> {
                    AgencyId agency = new AgencyId(rs.getLong("agency_id"));
                    counters.computeIfAbsent(agency, id -> new ArrayList<>(4))
                            .add(new Counter(
                                    agency, rs.getInt("number"), rs.getString("name_vi"), rs.getString("name_en")));
                });
        return new AgencyIndex(entries, codes, counters);
    }

    private static AgencyIndex.Entry entry(ResultSet rs, String homeProvince) throws SQLException {
        Long parent = rs.getObject("parent_id", Long.class);
        Long unit = rs.getObject("admin_unit_id", Long.class);
        Agency agency = new Agency(
                new AgencyId(rs.getLong("id")),
                AgencyKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                parent == null ? null : new AgencyId(parent),
                unit == null ? null : new UnitId(unit),
                rs.getString("function"));
        return new AgencyIndex.Entry(
                agency,
                rs.getString("province_code").equals(homeProvince),
                texts(rs.getArray("aliases")),
                rs.getString("address"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static AgencyCode code(ResultSet rs) throws SQLException {
        return new AgencyCode(
                rs.getString("code"),
                rs.getBoolean("placeholder"),
                rs.getString("source"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }
}
