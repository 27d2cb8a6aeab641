package vn.motcua.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.text.VietnameseText;

/**
 * The family for whom a citizen files: children, parents, spouse, wards, as the citizen declares. Whoever has an account
 * of their own is told, and may confirm or refuse.
 */
@Service
@Transactional
public class Families {

    private static final int MOST = 20;
    private static final String SELECT = """
            select id, owner_id, relation, full_name, date_of_birth, gender, personal_id, phone, address, person_id,
                   state, created_at
              from directory.family_member
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final AuditJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Families(JdbcClient jdbc, People people, AuditJournal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody whom this person added, refused ones too, the first first. */
    @Transactional(readOnly = true)
    public List<FamilyMember> list(PersonId owner) {
        return jdbc.sql(SELECT + " where owner_id = ? order by id")
                .param(owner.value())
                .query((row, n) -> member(row))
                .list();
    }

    /** Where others added this person, the first first. */
    @Transactional(readOnly = true)
    public List<FamilyMember> listAdding(PersonId person) {
        return jdbc.sql(SELECT + " where person_id = ? order by id")
                .param(person.value())
                .query((row, n) -> member(row))
                .list();
    }

    /**
     * A member for whom the owner may file.
     *
     * @throws FamilyMemberNotFound when there is none, or they refused
     */
    @Transactional(readOnly = true)
    public FamilyMember get(PersonId owner, long member) {
        return jdbc.sql(SELECT + " where id = ? and owner_id = ? and state <> 'REFUSED'")
                .params(member, owner.value())
                .query((row, n) -> member(row))
                .optional()
                .orElseThrow(FamilyMemberNotFound::new);
    }

    /**
     * Adds somebody. Whoever has an account with this personal number or phone is told.
     *
     * @throws FamilyFull when there are too many
     * @throws FamilyMemberKnown when they are there already, or it is the owner
     */
    public long add(PersonId owner, NewFamilyMember member) {
        Person self = people.get(owner);
        jdbc.sql("select 1 from directory.person where id = ? for update")
                .param(owner.value())
                .query()
                .singleRow();
        List<FamilyMember> known = list(owner);
        if (known.size() >= MOST) {
            throw new FamilyFull();
        }
        PersonalId number = member.personalId();
        if (known.stream().anyMatch(other -> isSame(other, member))
                || (number != null && number.equals(self.personalId()))) {
            throw new FamilyMemberKnown();
        }
        PersonId account = account(member)
                .map(Person::id)
                .filter(found -> !found.equals(owner))
                .orElse(null);
        long id = jdbc.sql("""
                insert into directory.family_member (owner_id, relation, full_name, date_of_birth, gender, personal_id,
                                                     phone, address, person_id, state, created_at)
                values (:owner, :relation, :name, :born, :gender, :personalId, :phone, :address, :person, 'DECLARED',
                        :now)
                returning id
                """)
                .param("owner", owner.value())
                .param("relation", member.relation().name())
                .param("name", member.fullName())
                .param("born", member.dateOfBirth())
                .param(
                        "gender",
                        member.gender() == null ? null : member.gender().name())
                .param("personalId", number == null ? null : number.value())
                .param("phone", member.phone() == null ? null : member.phone().value())
                .param("address", member.address())
                .param("person", account == null ? null : account.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        journal.record("family.added", "person", String.valueOf(owner.value()), String.valueOf(id));
        if (account != null) {
            events.publishEvent(new FamilyMemberAdded(id, account, owner, self.fullName()));
        }
        return id;
    }

    /** By the personal number; by the phone when the name agrees, for families share phones. */
    private Optional<Person> account(NewFamilyMember member) {
        Optional<Person> numbered = Optional.ofNullable(member.personalId()).flatMap(people::findByPersonalId);
        return numbered.or(() -> Optional.ofNullable(member.phone()).stream()
                .flatMap(phone -> people.listByPhone(phone).stream())
                .filter(person -> same(person.fullName(), member.fullName()))
                .findFirst());
    }

    private static boolean isSame(FamilyMember known, NewFamilyMember added) {
        return (known.personalId() != null && known.personalId().equals(added.personalId()))
                || (known.dateOfBirth().equals(added.dateOfBirth()) && same(known.fullName(), added.fullName()));
    }

    private static boolean same(String one, String other) {
        return VietnameseText.fold(one).equals(VietnameseText.fold(other));
    }

    /**
     * The member answers with their own account. A refusal is final, and what the owner wrote of them is forgotten but
     * for name and birthday.
     *
     * @throws FamilyMemberNotFound when nobody added them under this id, or they refused before
     */
    public void answer(PersonId person, long member, boolean agrees) {
        int answered = jdbc.sql("""
                update directory.family_member set state = ?, answered_at = ?
                where id = ? and person_id = ? and state <> 'REFUSED'
                """)
                .params(agrees ? "CONFIRMED" : "REFUSED", Timestamp.from(clock.instant()), member, person.value())
                .update();
        if (answered == 0) {
            throw new FamilyMemberNotFound();
        }
        if (!agrees) {
            jdbc.sql("update directory.family_member set personal_id = null, phone = null, address = null where id = ?")
                    .param(member)
                    .update();
        }
        journal.record(
                agrees ? "family.confirmed" : "family.refused",
                "person",
                String.valueOf(person.value()),
                String.valueOf(member));
    }

    /**
     * Removes an entry; dossiers that were filed stay as they are. One that was refused stays, so that whoever refused
     * is not asked again.
     *
     * @throws FamilyMemberNotFound when the owner has no such entry, or it was refused
     */
    public void remove(PersonId owner, long member) {
        int gone = jdbc.sql(
                        "delete from directory.family_member where id = ? and owner_id = ?" + " and state <> 'REFUSED'")
                .params(member, owner.value())
                .update();
        if (gone == 0) {
            throw new FamilyMemberNotFound();
        }
        journal.record("family.removed", "person", String.valueOf(owner.value()), String.valueOf(member));
    }

    /** Removes everybody whom this person added, and takes this person out of the families of others. */
    public void leaveAll(PersonId person) {
        jdbc.sql("delete from directory.family_member where owner_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("""
                update directory.family_member set state = 'REFUSED', answered_at = coalesce(answered_at, ?)
                where person_id = ?
                """).params(Timestamp.from(clock.instant()), person.value()).update();
    }

    private static FamilyMember member(ResultSet row) throws SQLException {
        String gender = row.getString("gender");
        String personalId = row.getString("personal_id");
        String phone = row.getString("phone");
        Long person = row.getObject("person_id", Long.class);
        return new FamilyMember(
                row.getLong("id"),
                new PersonId(row.getLong("owner_id")),
                FamilyRelation.valueOf(row.getString("relation")),
                row.getString("full_name"),
                Objects.requireNonNull(row.getObject("date_of_birth", LocalDate.class)),
                gender == null ? null : Gender.valueOf(gender),
                personalId == null ? null : new PersonalId(personalId),
                phone == null ? null : new PhoneNumber(phone),
                row.getString("address"),
                person == null ? null : new PersonId(person),
                FamilyMember.State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant());
    }
}
