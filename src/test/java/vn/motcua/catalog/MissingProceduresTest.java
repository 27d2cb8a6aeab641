package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.motcua.RoomTest;
import vn.motcua.catalog.MissingProcedure.State;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** What nobody finds at a counter becomes work for whoever keeps the catalog. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class MissingProceduresTest {

    @Autowired
    MissingProcedures requests;

    @Autowired
    Agencies agencies;

    @MockitoBean
    CurrentActor currentActor;

    private void officerAt(Agency desk) {
        signIn(21, "Ngô Thu Giang", "RECEPTION_OFFICER", desk);
    }

    private void administrator() {
        signIn(7, "Trần Thị Lan", "ADMINISTRATOR", agencies.getProvincialCommittee());
    }

    private void signIn(long id, String name, String role, Agency place) {
        when(currentActor.get())
                .thenReturn(new Actor(
                        Actor.Kind.STAFF,
                        id,
                        name,
                        Set.of(new Actor.Grant(role, place.id().value()))));
    }

    private Agency desk(int number) {
        return agencies.listCentres().get(number);
    }

    @Test
    void isAskedTakenAnsweredAndTheOfficerIsTold(AssertablePublishedEvents events) {
        officerAt(desk(0));
        MissingProcedureId id =
                requests.ask(new NewMissingProcedure("Bà Năm", null, "Xin giấy cho thuê vỉa hè đám cưới"));
        assertThat(requests.listOwn(10)).first().satisfies(asked -> {
            assertThat(asked.state()).isEqualTo(State.OPEN);
            assertThat(asked.asker()).isEqualTo("Ngô Thu Giang");
            assertThat(asked.citizen()).isEqualTo("Bà Năm");
        });

        administrator();
        int open = requests.counts().getOrDefault(State.OPEN, 0);
        assertThat(requests.list(State.OPEN, 0, 1_000)).hasSize(open);
        requests.take(id);
        assertThat(requests.get(id).taker()).isEqualTo("Trần Thị Lan");
        assertThat(requests.counts()).containsEntry(State.OPEN, open - 1);
        assertThatThrownBy(() -> requests.answer(id, new ProcedureCode("1.777777"), "làm thủ tục này"))
                .isInstanceOf(ProcedureNotFound.class);
        requests.answer(id, new ProcedureCode("1.001193"), "Nộp tại phường.");
        assertThat(requests.list(State.ANSWERED, 0, 1_000))
                .hasSize(requests.counts().getOrDefault(State.ANSWERED, 0));
        assertThatThrownBy(() -> requests.answer(id, null, "Lần hai"))
                .isInstanceOf(MissingProcedureAnsweredAlready.class);
        assertThatThrownBy(() -> requests.take(id)).isInstanceOf(MissingProcedureAnsweredAlready.class);

        assertThat(events)
                .contains(MissingProcedureAnswered.class)
                .matching(told -> told.askedBy().value() == 21 && told.answer().contains("1.001193"));
        officerAt(desk(0));
        assertThat(requests.get(id).answer()).isEqualTo("Nộp tại phường.");
    }

    @Test
    void isSeenByItsDeskAndByWhoAnswersOnly() {
        officerAt(desk(1));
        MissingProcedureId id = requests.ask(new NewMissingProcedure(null, null, "Việc của quầy một"));

        officerAt(desk(2));
        assertThat(requests.listOwn(50)).extracting(MissingProcedure::id).doesNotContain(id);
        assertThatThrownBy(() -> requests.get(id)).isInstanceOf(MissingProcedureNotFound.class);
        assertThatThrownBy(() -> requests.take(id)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> requests.list(State.OPEN, 0, 10)).isInstanceOf(AccessRefused.class);
        administrator();
        assertThatThrownBy(() -> requests.ask(new NewMissingProcedure(null, null, "Không ở quầy nào")))
                .isInstanceOf(AccessRefused.class);
    }
}
