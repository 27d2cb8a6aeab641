package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.demo.TestClock.time;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WholeProduct;
import vn.motcua.demo.TestClock;
import vn.motcua.directory.AgencyId;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** Notes, onlookers, search, and the way of the papers. */
@WholeProduct
class BesideTheProcessIT {

    @Autowired
    ApplicationContext product;

    @Autowired
    Notes notes;

    @Autowired
    PaperMovements movements;

    @Autowired
    DossierRecords records;

    @Autowired
    Notifications notifications;

    @Autowired
    JdbcClient jdbc;

    private TestDossiers given;
    private TestClock clock;
    private Actor giang;
    private Actor hai;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        clock = new TestClock(product);
        giang = given.officer("tiepnhan");
        hai = given.officer("thuly");
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @Test
    void whoeverIsNamedInANoteIsTold() {
        DossierCode code = given.accepted();
        assertThatThrownBy(() -> notes.add(code, giang, " ", null)).isInstanceOf(NoteUnfit.class);

        notes.add(code, giang, "Nhờ @tk.thuly xem lại hộ khẩu, cc @khong.co.ai.", null);

        assertThat(notes.list(code, hai)).first().extracting(Note::author).isEqualTo(giang.name());
        assertThat(notifications.listInbox(Recipient.staff(hai.id()), 0, 5))
                .anyMatch(notice -> notice.message().body().contains(code.value())
                        && notice.message().subject().contains("nhắc"));
        assertThatThrownBy(() -> notes.list(code, Actor.ANONYMOUS)).isInstanceOf(DossierNotFound.class);
    }

    @Test
    void officersOnOneDossierSeeEachOther() {
        DossierCode code = given.accepted();
        Instant before = Instant.now().minusSeconds(5);
        ActAs.actor(hai, () -> records.get(code, hai));

        assertThat(ActAs.actor(giang, () -> records.listOnlookers(code, before)))
                .containsExactly(hai.name());
        assertThat(ActAs.actor(hai, () -> records.listOnlookers(code, before))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Bùi Đức Hưởng", "bui duc huong", "BÙI ĐỨC", "0905 777 321", "+84905777321", "048090000123"})
    void dossiersAreFoundHoweverTheyAreTyped(String typed) {
        DossierCode code = given.accepted();
        jdbc.sql("""
                update dossiers.dossier set applicant_name = 'Bùi Đức Hưởng', applicant_phone = '0905777321',
                       applicant_personal_id = '048090000123' where code = ?
                """).param(code.value()).update();

        assertThat(records.list(giang, new DossierQuery(null, null, typed, 0, 50)))
                .extracting(DossierSummary::code)
                .contains(code);
        assertThat(records.list(giang, new DossierQuery(null, null, typed + "zz9", 0, 50)))
                .extracting(DossierSummary::code)
                .doesNotContain(code);
    }

    /** NĐ 118/2025 Art. 18.2: the working day they were received; after 15:00 the start of the next. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-07T09:00,2026-12-07T17:30",
        "2026-12-07T15:00,2026-12-07T17:30",
        "2026-12-07T15:01,2026-12-08T07:30",
        "2026-12-11T16:00,2026-12-14T07:30",
        "2026-12-12T10:00,2026-12-14T17:30"
    })
    void papersLeaveTheDayTheyCameOrTheNextMorning(String received, String leaves) {
        AgencyId desk = given.details(given.submitted().code()).receivedAtDesk();
        assertThat(movements.leaveBy(desk, time(received))).isEqualTo(time(leaves));
    }

    /** NĐ 118/2025 Art. 20.1: there within a working day; who has them since when is known at any time. */
    @Test
    void papersChangeHandsOneAfterTheOther() {
        clock.setTo(time("2026-12-07T09:00"));
        DossierCode code = given.accepted();
        AgencyId competent = given.details(code).competent();
        assertThatThrownBy(() -> movements.take(code, hai)).isInstanceOf(PapersElsewhere.class);

        movements.give(code, giang, competent);
        assertThatThrownBy(() -> movements.give(code, giang, competent)).isInstanceOf(PapersElsewhere.class);
        assertThat(movements.listComing(hai)).extracting(PaperMovement::code).contains(code);

        clock.setTo(time("2026-12-07T10:00"));
        movements.take(code, hai);

        PaperMovement moved = movements.list(code, giang).getFirst();
        assertThat(moved.dueAt()).isEqualTo(time("2026-12-08T17:30"));
        assertThat(moved.takenBy()).isEqualTo(hai.name());
        assertThat(moved.takenAt()).isBetween(time("2026-12-07T10:00"), time("2026-12-07T10:01"));
        assertThat(movements.listComing(hai)).extracting(PaperMovement::code).doesNotContain(code);
    }
}
