package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.RoomTest;
import vn.motcua.platform.audit.AuditJournal;

@RoomTest
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    AuditJournal journal;

    @Test
    void findsAPersonByPersonalNumberAndByPhone() {
        Person lan = people.create(lan("048185000111", "0905 111 222"));

        assertThat(people.findByPersonalId(new PersonalId("048185000111"))).contains(lan);
        assertThat(people.findByPhone(new PhoneNumber("+84905111222"))).contains(lan);
        assertThat(people.get(lan.id())).isEqualTo(lan);
    }

    @Test
    void letsAFamilyShareAPhone() {
        Person lan = people.create(lan("048185000112", "0905 333 444"));
        Person child = people.create(NewPerson.named("Trần Minh Khôi", new PhoneNumber("+84905333444")));

        assertThat(people.listByPhone(new PhoneNumber("+84905333444"))).containsExactly(lan, child);
    }

    @Test
    void registersAPersonalNumberOnce() {
        people.create(lan("048185000113", "0905 555 666"));

        assertThatThrownBy(() -> people.create(lan("048185000113", "0905 777 888")))
                .isInstanceOf(PersonalIdTaken.class)
                .hasMessageNotContaining("048185000113");
    }

    @Test
    void refusesAChangeBasedOnAnOldReading() {
        Person lan = people.create(lan("048185000114", "0905 999 000"));
        people.update(lan.id(), lan.version(), lan("048185000114", "0905 999 001"));

        assertThatThrownBy(() -> people.update(lan.id(), lan.version(), lan("048185000114", "0905 999 002")))
                .isInstanceOf(PersonChanged.class);
        assertThat(people.get(lan.id()).phone()).isEqualTo(new PhoneNumber("+84905999001"));
    }

    @Test
    void refusesAChangeToAnotherPersonsNumber() {
        people.create(lan("048185000115", "0905 999 003"));
        Person other = people.create(lan("048185000116", "0905 999 004"));

        assertThatThrownBy(() -> people.update(other.id(), other.version(), lan("048185000115", "0905 999 004")))
                .isInstanceOf(PersonalIdTaken.class);
    }

    @Test
    void keepsNamesComposed() {
        Person person =
                people.create(NewPerson.named("Nguye\u0302\u0303n Va\u0306n An", new PhoneNumber("+84905000001")));

        assertThat(person.fullName()).isEqualTo("Nguyễn Văn An");
    }

    @Test
    void writesDownThatAPersonWasRead() {
        Person lan = people.create(lan("048185000117", "0905 999 005"));

        people.open(lan.id(), "H17.115-261120-0001");

        assertThat(journal.list("person", String.valueOf(lan.id().value()), 5))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("person.read");
                    assertThat(entry.detail()).isEqualTo("H17.115-261120-0001");
                });
    }

    private static NewPerson lan(String personalId, String phone) {
        return new NewPerson(
                "Nguyễn Thị Lan",
                LocalDate.of(1985, 3, 8),
                Gender.FEMALE,
                new PersonalId(personalId),
                PhoneNumber.parse(phone).orElseThrow(),
                null,
                "12 Hàm Nghi",
                null);
    }
}
