package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class UnitSearchTest {

    private static final UnitIndex INDEX = ReferenceUnits.index("48");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate BEFORE_MERGER = LocalDate.of(2025, 6, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanh Khê",
                "phường thanh khê",
                "PHƯỜNG THANH KHÊ",
                "P. Thanh Khê",
                "P.Thanh Khê",
                "p thanh khe",
                "phuong thanh khe",
                "thanh khe",
                "Thanh Khê, Đà Nẵng",
                "thanh khe, tp da nang",
                "thanh khe da nang",
                "20209",
            })
    void findsAWardHoweverItIsTyped(String typed) {
        assertThat(first(typed, TODAY)).isEqualTo("Phường Thanh Khê");
    }

    @Test
    void findsAWardTypedInDecomposedForm() {
        assertThat(first(Normalizer.normalize("Phường Thanh Khê", Normalizer.Form.NFD), null))
                .isEqualTo("Phường Thanh Khê");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hòa Vang", "Hoà Vang", "xã hoà vang", "hoa vang"})
    void acceptsBothTonePlacements(String typed) {
        assertThat(first(typed, TODAY)).isEqualTo("Xã Hòa Vang");
    }

    @Test
    void findsACommuneWithoutDiacritics() {
        assertThat(first("xa ba na", null)).isEqualTo("Xã Bà Nà");
        assertThat(first("X. Bà Nà", null)).isEqualTo("Xã Bà Nà");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nam Trà Mi", "nam tra mi", "xã Nam Trà My"})
    void takesIAndYForTheSame(String typed) {
        assertThat(first(typed, TODAY)).isEqualTo("Xã Nam Trà My");
    }

    @Test
    void putsTheNameWithDiacriticsBeforeOthersThatFoldAlike() {
        assertThat(first("Hòa An", BEFORE_MERGER)).endsWith("Hòa An");
        assertThat(first("Hóa An", BEFORE_MERGER)).endsWith("Hóa An");
    }

    @Test
    void prefersTodaysUnitsThenTheHomeProvince() {
        List<UnitHit> hits = INDEX.search().find("Tân An", null, 50).items();
        UnitHit thanhKhe = INDEX.search().find("Thanh Khê", null, 5).items().getFirst();

        assertThat(thanhKhe.unit().validTo()).isNull();
        assertThat(hits)
                .isSortedAccordingTo((a, b) -> Boolean.compare(
                        !a.unit().name().equals("Tân An"), !b.unit().name().equals("Tân An")));
        long firstEnded =
                hits.stream().takeWhile(hit -> hit.unit().validTo() == null).count();
        assertThat(hits.stream()
                        .skip(firstEnded)
                        .filter(hit -> hit.unit().name().equals("Tân An")))
                .allMatch(hit -> hit.unit().validTo() != null);
    }

    @Test
    void tellsWhereAnOldUnitWent() {
        UnitHit hit = INDEX.search().find("phường Trúc Bạch", null, 5).items().getFirst();

        assertThat(hit.unit().fullName()).isEqualTo("Phường Trúc Bạch");
        assertThat(hit.unit().validTo()).isEqualTo("2025-07-01");
        assertThat(hit.successors()).extracting(Successor::name).containsExactly("Phường Ba Đình");
    }

    @Test
    void listsAllSuccessorsOfAnOldCommuneThatWasSplit() {
        UnitHit hit =
                INDEX.search().find("xã Hòa Liên, Đà Nẵng", null, 5).items().getFirst();

        assertThat(hit.successors())
                .extracting(Successor::name)
                .containsExactlyInAnyOrder("Phường Hải Vân", "Phường Liên Chiểu");
    }

    @Test
    void tellsThatADissolvedProvinceIsPartOfAnother() {
        UnitHit hit = INDEX.search().find("tỉnh Quảng Nam", null, 5).items().getFirst();

        assertThat(hit.successors()).extracting(Successor::name).containsExactly("Thành phố Đà Nẵng");
    }

    @Test
    void findsAUnitByItsFormerTypeAndNamesTheNewOne() {
        UnitHit hit = INDEX.search().find("xã Nhơn Trạch", null, 5).items().getFirst();

        assertThat(hit.unit().fullName()).isEqualTo("Xã Nhơn Trạch");
        assertThat(hit.successors()).extracting(Successor::name).containsExactly("Phường Nhơn Trạch");
        assertThat(first("xã Nhơn Trạch", TODAY)).isEqualTo("Phường Nhơn Trạch");
    }

    @Test
    void findsOnlyUnitsOfTheDayAsked() {
        assertThat(INDEX.search().find("Trúc Bạch", TODAY, 5).items()).isEmpty();
        assertThat(first("Trúc Bạch", BEFORE_MERGER)).isEqualTo("Phường Trúc Bạch");
        assertThat(INDEX.search().find("phường Thanh Khê", BEFORE_MERGER, 5).items())
                .noneMatch(hit -> hit.unit().fullName().equals("Phường Thanh Khê"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ea H'leo", "ea hleo", "EA H’LEO"})
    void overlooksApostrophes(String typed) {
        assertThat(first(typed, TODAY)).isEqualTo("Xã Ea H'Leo");
    }

    @Test
    void countsAllThatAnswerAndShowsTheFirst() {
        UnitHits hits = INDEX.search().find("tân", TODAY, 10);

        assertThat(hits.items()).hasSize(10);
        assertThat(hits.total()).isGreaterThan(100);
        assertThat(INDEX.search().find("  ", TODAY, 10).total()).isZero();
        assertThat(INDEX.search().find("zzzz", TODAY, 10).total()).isZero();
        assertThat(INDEX.search().find(".,;", TODAY, 10).total()).isZero();
    }

    @Test
    void answersInMilliseconds() {
        String[] typed = {"phường thanh khê", "xa ba na", "tan", "thanh khe da nang", "h", "xã không có thật"};
        for (int i = 0; i < 300; i++) {
            INDEX.search().find(typed[i % typed.length], null, 20);
        }
        for (String q : typed) {
            long start = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                INDEX.search().find(q, null, 20);
            }
            Duration each = Duration.ofNanos((System.nanoTime() - start) / 50);
            LoggerFactory.getLogger(UnitSearchTest.class).info("search '{}': {} µs", q, each.toNanos() / 1000);
            assertThat(each).isLessThan(Duration.ofMillis(50));
        }
    }

    private static String first(String typed, @Nullable LocalDate day) {
        List<UnitHit> hits = INDEX.search().find(typed, day, 5).items();
        return hits.isEmpty() ? "nothing" : hits.getFirst().unit().fullName();
    }
}
