package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.RoomTest;
import vn.motcua.platform.reference.ReferenceSource;

@RoomTest
class ReferenceDataTest {

    private static final LocalDate BEFORE_MERGER = LocalDate.of(2025, 6, 30);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    AdminUnits units;

    @Autowired
    List<ReferenceSource> sources;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsWhatAnotherNodeLoadedWithinASecond() throws InterruptedException {
        UnitId unit = units.findByCode("20209", UnitLevel.COMMUNE, TODAY)
                .orElseThrow()
                .id();
        String before = units.get(unit).name();
        rename(unit, "Thanh Khê Thử");
        jdbc.sql("insert into platform.revision values ('directory', 0) on conflict do nothing")
                .update();
        jdbc.sql("update platform.revision set number = nextval('platform.revision_number') where topic = 'directory'")
                .update();

        for (int tries = 0; tries < 50 && units.get(unit).name().equals(before); tries++) {
            Thread.sleep(100);
        }
        assertThat(units.get(unit).name()).isEqualTo("Thanh Khê Thử");
        sources.forEach(ReferenceSource::reload);
        assertThat(units.get(unit).name()).isEqualTo(before);
    }

    private void rename(UnitId unit, String name) {
        jdbc.sql("update directory.admin_unit_version set name = ? where unit_id = ? and valid_to is null")
                .params(name, unit.value())
                .update();
    }

    @Test
    void holdsAllUnitsOfToday() {
        assertThat(units.list(UnitLevel.PROVINCE, TODAY)).hasSize(34);
        assertThat(units.list(UnitLevel.COMMUNE, TODAY)).hasSize(3_321);
        assertThat(units.list(UnitLevel.DISTRICT, TODAY)).isEmpty();
        assertThat(units.list(UnitLevel.COMMUNE, TODAY).stream().filter(u -> u.type() == UnitType.WARD))
                .hasSize(709);
    }

    @Test
    void holdsAllUnitsBeforeTheMerger() {
        assertThat(units.list(UnitLevel.PROVINCE, BEFORE_MERGER)).hasSize(63);
        assertThat(units.list(UnitLevel.DISTRICT, BEFORE_MERGER)).hasSize(696);
        assertThat(units.list(UnitLevel.COMMUNE, MERGER)).hasSize(3_321);
    }

    @Test
    void holdsEveryLineOfTheConversionTable() {
        long lines = jdbc.sql("""
                        select count(*)
                          from directory.unit_succession s
                          join directory.admin_unit n on n.id = s.new_unit_id
                         where n.level = 'COMMUNE'""").query(Long.class).single();

        assertThat(lines).isEqualTo(10_571);
    }

    @Test
    void understandsACodeOnlyTogetherWithADate() {
        assertThat(nameOf("00004", BEFORE_MERGER)).contains("Phường Trúc Bạch");
        assertThat(nameOf("00004", MERGER)).contains("Phường Ba Đình");
    }

    @Test
    void turnsDongNaiIntoACityOnThe30thOfApril2026() {
        AdminUnit before = units.findByCode("75", UnitLevel.PROVINCE, LocalDate.of(2026, 4, 29))
                .orElseThrow();
        AdminUnit after = units.findByCode("75", UnitLevel.PROVINCE, LocalDate.of(2026, 4, 30))
                .orElseThrow();

        assertThat(before.fullName()).isEqualTo("Tỉnh Đồng Nai");
        assertThat(after.fullName()).isEqualTo("Thành phố Đồng Nai");
        assertThat(after.id()).isEqualTo(before.id());
    }

    @Test
    void turns22CommunesIntoWardsIn2026WithoutMakingNewUnits() {
        assertThat(nameOf("25270", LocalDate.of(2026, 4, 29))).contains("Xã Lộc Ninh");
        assertThat(nameOf("25270", LocalDate.of(2026, 4, 30))).contains("Phường Lộc Ninh");
        long changed = units.list(UnitLevel.COMMUNE, MERGER).stream()
                .filter(unit -> units.get(unit.id()).type() != unit.type())
                .count();
        assertThat(changed).isEqualTo(22);
    }

    @Test
    void keepsTheIdOfAUnitThatTheMergerDidNotTouch() {
        AdminUnit before = units.findByCode("06970", UnitLevel.COMMUNE, MERGER).orElseThrow();
        long unchanged = jdbc.sql("""
                        select count(*) from directory.unit_succession
                         where relation = 'UNCHANGED' and old_unit_id = new_unit_id""").query(Long.class).single();

        assertThat(unchanged).isEqualTo(127);
        assertThat(before.fullName()).isEqualTo("Xã Ba Chẽ");
    }

    @Test
    void listsEverySuccessorOfACommuneThatWasSplit() {
        assertThat(units.successorsOf("00004"))
                .extracting(Successor::name, Successor::province)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Phường Ba Đình", "Thành phố Hà Nội"));
        assertThat(units.successorsOf("20227")).isNotNull();
        assertThat(units.successorsOf("99999")).isEmpty();
    }

    @Test
    void keepsIdsWhenLoadedAgain() {
        UnitId before = units.findByCode("20209", UnitLevel.COMMUNE, TODAY)
                .orElseThrow()
                .id();

        sources.forEach(ReferenceSource::reload);

        assertThat(units.findByCode("20209", UnitLevel.COMMUNE, TODAY)
                        .orElseThrow()
                        .id())
                .isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from directory.admin_unit")
                        .query(Long.class)
                        .single())
                .isEqualTo(14_013);
    }

    private Optional<String> nameOf(String code, LocalDate day) {
        return units.findByCode(code, UnitLevel.COMMUNE, day).map(AdminUnit::fullName);
    }
}
