package vn.motcua.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all units; nothing else needs SQL because the index answers. */
@Repository
class UnitRepository {

    private record Row(
            long unitId,
            String level,
            String type,
            String code,
            String name,
            @Nullable Long parentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private final JdbcClient jdbc;

    UnitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UnitIndex index(String homeProvince) {
        List<Row> rows = jdbc.sql("""
                        select v.unit_id, u.level, v.type, v.code, v.name, v.parent_id, v.valid_from, v.valid_to
                          from directory.admin_unit_version v
                          join directory.admin_unit u on u.id = v.unit_id
                         order by v.id""").query((rs, n) -> row(rs)).list();
        List<UnitIndex.Succession> successions = jdbc.sql("""
                        select old_unit_id, new_unit_id, relation
                          from directory.unit_succession
                         order by id""")
                .query((rs, n) -> new UnitIndex.Succession(
                        new UnitId(rs.getLong(1)), new UnitId(rs.getLong(2)), UnitRelation.valueOf(rs.getString(3))))
                .list();
        Map<Long, Long> districtParents = new HashMap<>();
        rows.stream().filter(row -> row.level().equals("DISTRICT")).forEach(row -> {
            Long parent = row.parentId();
            if (parent != null) {
                districtParents.put(row.unitId(), parent);
            }
        });
        return new UnitIndex(
                rows.stream().map(row -> unit(row, districtParents)).toList(), successions, homeProvince);
    }

    private static AdminUnit unit(Row row, Map<Long, Long> districtParents) {
        Long parent = row.parentId();
        long province = parent == null ? row.unitId() : districtParents.getOrDefault(parent, parent);
        return new AdminUnit(
                new UnitId(row.unitId()),
                UnitLevel.valueOf(row.level()),
                UnitType.valueOf(row.type()),
                row.code(),
                row.name(),
                parent == null ? null : new UnitId(parent),
                new UnitId(province),
                row.validFrom(),
                row.validTo());
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getLong("unit_id"),
                rs.getString("level"),
                rs.getString("type"),
                rs.getString("code"),
                rs.getString("name"),
                rs.getObject("parent_id", Long.class),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }
}
