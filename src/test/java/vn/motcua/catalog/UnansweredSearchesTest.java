package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.motcua.RoomTest;
import vn.motcua.directory.Agencies;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** What people search for in vain becomes names by which they find. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class UnansweredSearchesTest {

    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

    @Autowired
    UnansweredSearches searches;

    @Autowired
    EverydayNames names;

    @Autowired
    Procedures procedures;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    CurrentActor currentActor;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from catalog.unanswered_search").update();
        signIn(agencies.getProvincialCommittee().id().value());
    }

    private void signIn(long agency) {
        when(currentActor.get())
                .thenReturn(
                        new Actor(Actor.Kind.STAFF, 1, "Quản trị", Set.of(new Actor.Grant("ADMINISTRATOR", agency))));
    }

    private List<String> words() {
        return searches.list(0, 50).stream().map(UnansweredSearch::words).toList();
    }

    @Test
    void countsTheSameWordsOnceHoweverTheyAreTyped() {
        searches.noteEmpty("Giấy cho bé");
        searches.noteEmpty("  giay  cho be ");
        searches.noteUnhelpful("GIẤY CHO BÉ");

        UnansweredSearch only = searches.list(0, 50).getFirst();
        assertThat(searches.count()).isOne();
        assertThat(only.empty()).isEqualTo(2);
        assertThat(only.unhelpful()).isOne();
        assertThat(only.words()).isEqualTo("GIẤY CHO BÉ");
    }

    @Test
    void forgetsNumbersAndAddressesThatPeopleType() {
        searches.noteEmpty("hồ sơ 079 203 001234 của tôi");
        searches.noteEmpty("an.nguyen@example.vn hỏi chút");
        searches.noteEmpty("gọi 0905.123.456");
        searches.noteEmpty("0905123456");
        searches.noteEmpty("qđ 15/2024");

        assertThat(words()).containsExactlyInAnyOrder("hồ sơ … của tôi", "… hỏi chút", "gọi …", "qđ 15/2024");
    }

    @Test
    void keepsWhatManyAskWhenSomebodyFillsTheListWithNonsense() {
        searches.noteEmpty("giấy bao sái");
        searches.noteEmpty("giấy bao sái");
        jdbc.sql("""
                insert into catalog.unanswered_search (folded, words, empty, unhelpful, last_at)
                select 'nonsense ' || n, 'nonsense ' || n, 1, 0, timestamptz '2026-01-01' from generate_series(1, 3000) n
                """).update();

        searches.noteEmpty("x".repeat(5_000));

        assertThat(searches.count()).isEqualTo(2_000);
        assertThat(words()).startsWith("giấy bao sái", "x".repeat(99));
    }

    @Test
    void anAnswerIsFoundAtOnceAndTheWordsLeaveTheList() {
        assertThat(procedures.search("bắn pháo bông mừng tuổi thằng cu", 3).hits())
                .noneMatch(hit -> hit.procedure().code().equals(BIRTH));
        searches.noteUnhelpful("bắn pháo bông mừng tuổi thằng cu");

        searches.answer(searches.list(0, 1).getFirst().id(), BIRTH, "bắn pháo bông mừng tuổi thằng cu");

        assertThat(searches.count()).isZero();
        assertThat(procedures
                        .search("ban phao bong mung tuoi thang cu", 3)
                        .hits()
                        .getFirst()
                        .procedure()
                        .code())
                .isEqualTo(BIRTH);

        names.add(BIRTH, "BẮN PHÁO BÔNG mừng tuổi thằng cu");
        EverydayName only = names.list(BIRTH).getFirst();
        assertThat(names.list(BIRTH)).hasSize(1);
        names.remove(BIRTH, only.id());
        names.remove(BIRTH, only.id());
        assertThat(procedures.search("bắn pháo bông mừng tuổi thằng cu", 3).hits())
                .noneMatch(hit -> hit.procedure().code().equals(BIRTH));
    }

    @Test
    void isSettledOnceByWhoAdministersTheProvince() {
        searches.noteEmpty("giấy bao sái");
        UnansweredSearchId id = searches.list(0, 1).getFirst().id();
        searches.dismiss(id);

        assertThatThrownBy(() -> searches.dismiss(id)).isInstanceOf(UnansweredSearchNotFound.class);
        assertThatThrownBy(() -> searches.answer(id, BIRTH, "giấy bao sái"))
                .isInstanceOf(UnansweredSearchNotFound.class);
        searches.noteEmpty("giấy bao sái");
        signIn(agencies.getProvincialCommittee().id().value() + 1);
        UnansweredSearchId again = new UnansweredSearchId(id.value() + 1);
        assertThatThrownBy(() -> searches.list(0, 1)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> searches.dismiss(again)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> names.add(BIRTH, "giấy bao sái")).isInstanceOf(AccessRefused.class);
    }
}
