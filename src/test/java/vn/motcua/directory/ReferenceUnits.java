package vn.motcua.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.reference.ReferenceFile;

/** The shipped units straight from their files, for rules that need no database. */
final class ReferenceUnits {

    private ReferenceUnits() {}

    static UnitIndex index(String homeProvince) {
        List<CSVRecord> rows = new ReferenceFile("units.csv").rows();
        Map<String, UnitId> ids = new HashMap<>();
        Map<String, String> parents = new HashMap<>();
        rows.forEach(row -> {
            ids.computeIfAbsent(row.get("key"), key -> new UnitId(ids.size() + 1L));
            if (row.get("level").equals("DISTRICT")) {
                parents.put(row.get("key"), row.get("parent_key"));
            }
        });
        return new UnitIndex(
                rows.stream().map(row -> unit(row, ids, parents)).toList(),
                new ReferenceFile("unit-successions.csv")
                        .rows().stream()
                                .map(row -> new UnitIndex.Succession(
                                        ids.get(row.get("old_key")),
                                        ids.get(row.get("new_key")),
                                        UnitRelation.valueOf(row.get("relation").toUpperCase(Locale.ROOT))))
                                .toList(),
                homeProvince);
    }

    private static AdminUnit unit(CSVRecord row, Map<String, UnitId> ids, Map<String, String> parents) {
        String parent = row.get("parent_key");
        String province = parent.isEmpty() ? row.get("key") : parents.getOrDefault(parent, parent);
        return new AdminUnit(
                ids.get(row.get("key")),
                UnitLevel.valueOf(row.get("level")),
                UnitType.valueOf(row.get("type")),
                row.get("code"),
                row.get("name"),
                ids.get(parent),
                ids.get(province),
                date(row.get("valid_from")),
                date(row.get("valid_to")));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
