package vn.motcua.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.reference.ReferenceFile;

/**
 * The agencies of one province, derived from its communes and a few tables: the committee with its departments
 * and centre, and for each commune the committee, three divisions, police, military and a place that receives.
 * Pure: the same input gives the same plan.
 */
final class OrganisationPlan {

    /** An agency as it should be; {@code key} finds it again at the next load. */
    record Planned(
            String key,
            AgencyKind kind,
            String name,
            String aliases,
            @Nullable String parentKey,
            UnitId unit,
            @Nullable String function,
            String address,
            String code,
            boolean placeholder,
            String source) {}

    /** What the plan is made from. */
    record Tables(
            CSVRecord province,
            List<CSVRecord> departments,
            List<CSVRecord> receptionPoints,
            Map<String, String> seats) {

        static Tables of(String provinceCode) {
            Map<String, String> seats = new LinkedHashMap<>();
            new ReferenceFile("commune-seats.csv").rows().forEach(r -> seats.put(r.get(0), r.get("address")));
            CSVRecord province = new ReferenceFile("provinces.csv")
                    .rows().stream()
                            .filter(row -> row.get("province_code").equals(provinceCode))
                            .findFirst()
                            .orElseThrow(() -> new UnknownProvince(provinceCode));
            return new Tables(
                    province,
                    new ReferenceFile("departments.csv").rows(),
                    new ReferenceFile("reception-points.csv").rows(),
                    seats);
        }
    }

    private static final String OWN_NUMBERING = "placeholder: own numbering";
    private static final String OFFICE_KEY = "van-phong-ubnd";
    private static final int FIRST_COMMUNE_NUMBER = 101;

    private final AdminUnit province;
    private final Tables tables;
    private final Map<String, Planned> agencies = new LinkedHashMap<>();

    private OrganisationPlan(AdminUnit province, Tables tables) {
        this.province = province;
        this.tables = tables;
    }

    /** Parents come before their children. */
    static Collection<Planned> of(AdminUnit province, List<AdminUnit> communes, Tables tables) {
        OrganisationPlan plan = new OrganisationPlan(province, tables);
        plan.addProvince();
        int number = FIRST_COMMUNE_NUMBER;
        for (AdminUnit commune : communes) {
            plan.addCommune(commune, number++);
        }
        return new ArrayList<>(plan.agencies.values());
    }

    private void addProvince() {
        String key = province.code();
        String where = province.nameInSentence();
        agencies.put(
                key,
                new Planned(
                        key,
                        AgencyKind.PROVINCIAL_COMMITTEE,
                        "Ủy ban nhân dân " + where,
                        "",
                        null,
                        province.id(),
                        null,
                        "",
                        tables.province().get("agency_code"),
                        Boolean.parseBoolean(tables.province().get("placeholder")),
                        tables.province().get("source")));
        for (CSVRecord row : tables.departments()) {
            String parent = row.get("parent_key").isEmpty() ? key : key + "/" + row.get("parent_key");
            add(parent, row.get("key"), AgencyKind.DEPARTMENT, row.get("name").replace("{province}", where))
                    .aliases(row.get("aliases"))
                    .code(codeOf(key) + "." + row.get("suffix"))
                    .keyed(key + "/" + row.get("key"))
                    .done();
        }
        String office = key + "/" + OFFICE_KEY;
        add(office, "centre", AgencyKind.SERVICE_CENTRE, "Trung tâm Phục vụ hành chính công " + where)
                .code(codeOf(office) + ".01")
                .keyed(key + "/centre")
                .done();
    }

    private void addCommune(AdminUnit commune, int number) {
        String top = province.code();
        String key = top + "/" + commune.code();
        String where = commune.nameInSentence();
        String seat = tables.seats().getOrDefault(commune.code(), "");
        add(top, commune.code(), AgencyKind.COMMUNE_COMMITTEE, "Ủy ban nhân dân " + where)
                .at(commune, seat)
                .code(codeOf(top) + "." + number)
                .done();
        String economy = commune.type() == UnitType.COMMUNE ? "Phòng Kinh tế " : "Phòng Kinh tế, Hạ tầng và Đô thị ";
        String[][] bodies = {
            {"office", DivisionFunction.OFFICE, "Văn phòng HĐND và UBND ", ".01"},
            {"economy", DivisionFunction.ECONOMY, economy, ".02"},
            {"culture-society", DivisionFunction.CULTURE_SOCIETY, "Phòng Văn hóa - Xã hội ", ".03"},
            {"police", DivisionFunction.COMMUNE_POLICE, "Công an ", ".04"},
            {"military", DivisionFunction.COMMUNE_MILITARY, "Ban Chỉ huy Quân sự ", ".05"},
        };
        for (String[] body : bodies) {
            add(key, body[0], kindOf(body[1]), body[2] + where)
                    .at(commune, seat)
                    .function(body[1])
                    .code(codeOf(key) + body[3])
                    .done();
        }
        addDesk(commune, number, key, seat);
    }

    private void addDesk(AdminUnit commune, int number, String committee, String seat) {
        String where = commune.nameInSentence();
        String desk;
        if (tables.province().get("topology").equals("BRANCHES")) {
            String centre = province.code() + "/centre";
            desk = committee + "/branch";
            add(centre, "branch", AgencyKind.BRANCH, "Chi nhánh Trung tâm Phục vụ hành chính công tại " + where)
                    .at(commune, seat)
                    .code(codeOf(centre) + "." + number)
                    .keyed(desk)
                    .done();
        } else {
            desk = committee + "/centre";
            add(committee, "centre", AgencyKind.SERVICE_CENTRE, "Trung tâm Phục vụ hành chính công " + where)
                    .at(commune, seat)
                    .code(codeOf(committee) + ".06")
                    .done();
        }
        int point = 1;
        for (CSVRecord row : tables.receptionPoints()) {
            if (row.get("commune_code").equals(commune.code())) {
                add(desk, "point-" + point, AgencyKind.RECEPTION_POINT, row.get("name"))
                        .at(commune, row.get("address"))
                        .code(codeOf(desk) + ".0" + point)
                        .done();
                point++;
            }
        }
    }

    private static AgencyKind kindOf(String function) {
        return switch (function) {
            case DivisionFunction.COMMUNE_POLICE -> AgencyKind.COMMUNE_POLICE;
            case DivisionFunction.COMMUNE_MILITARY -> AgencyKind.COMMUNE_MILITARY;
            default -> AgencyKind.DIVISION;
        };
    }

    private String codeOf(String key) {
        Planned planned = agencies.get(key);
        return planned == null ? "" : planned.code();
    }

    private Draft add(String parentKey, String key, AgencyKind kind, String name) {
        return new Draft(parentKey, parentKey + "/" + key, kind, name);
    }

    /** An agency below another one while its details are filled in. */
    private final class Draft {
        private final String parentKey;
        private final AgencyKind kind;
        private final String name;
        private String key;
        private String aliases = "";
        private UnitId unit = province.id();
        private @Nullable String function;
        private String address = "";
        private String code = "";

        private Draft(String parentKey, String key, AgencyKind kind, String name) {
            this.parentKey = parentKey;
            this.key = key;
            this.kind = kind;
            this.name = name;
        }

        Draft keyed(String key) {
            this.key = key;
            return this;
        }

        Draft aliases(String aliases) {
            this.aliases = aliases;
            return this;
        }

        Draft at(AdminUnit unit, String address) {
            this.unit = unit.id();
            this.address = address;
            return this;
        }

        Draft function(String function) {
            this.function = function;
            return this;
        }

        Draft code(String code) {
            this.code = code;
            return this;
        }

        void done() {
            agencies.put(
                    key,
                    new Planned(
                            key, kind, name, aliases, parentKey, unit, function, address, code, true, OWN_NUMBERING));
        }
    }
}
