package vn.motcua.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PersonalId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.VietnameseText;

/**
 * Identities at a provider that belong to citizen accounts. The first time an account is linked, its owner proves the
 * phone of the account with a one-time password: the same personal number or the same phone alone links nothing.
 */
@Service
public class LinkedIdentities {

    private final JdbcClient jdbc;
    private final CitizenAccounts accounts;
    private final People people;
    private final AuditJournal journal;
    private final Clock clock;

    LinkedIdentities(JdbcClient jdbc, CitizenAccounts accounts, People people, AuditJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Signs in whoever is linked already; empty for somebody new.
     *
     * @throws IdentityChanged when the provider now says another personal number
     */
    @Transactional
    public Optional<Actor> signIn(ProvenIdentity identity) {
        Instant now = clock.instant();
        Optional<PersonId> owner = jdbc.sql("""
                update accounts.linked_identity set level = ?, seen_at = ?
                where issuer = ? and subject = ?
                  and exists (select from accounts.account
                              where kind = 'CITIZEN' and subject_id = linked_identity.person_id and active)
                returning person_id
                """)
                .params(identity.level(), Timestamp.from(now), identity.issuer(), identity.subject())
                .query(Long.class)
                .optional()
                .map(PersonId::new);
        return owner.map(id -> {
            Person person = people.get(id);
            PersonalId before = person.personalId();
            String said = identity.personalId();
            if (identity.level() == 2
                    && before != null
                    && said != null
                    && !before.value().equals(said)) {
                throw new IdentityChanged();
            }
            return actor(identity.level() == 2 ? believe(person, identity) : person);
        });
    }

    /** The phone of the account that has this personal number already: only this phone proves it. */
    @Transactional(readOnly = true)
    public Optional<PhoneNumber> findPhoneToProve(ProvenIdentity identity) {
        return owner(identity).flatMap(person -> accounts.findPhone(person.id()));
    }

    private Optional<Person> owner(ProvenIdentity identity) {
        return Optional.ofNullable(identity.personalId())
                .filter(number -> identity.level() == 2)
                .flatMap(number -> people.findByPersonalId(new PersonalId(number)));
    }

    /**
     * Links the identity to the account with this phone, or opens one, and signs in.
     *
     * @throws WrongOneTimePassword when the phone is not proven
     * @throws IdentityOfAnother when the account with this phone is somebody else's, or linked to somebody else there
     */
    @Transactional(noRollbackFor = WrongOneTimePassword.class)
    public Actor link(ProvenIdentity identity, PhoneNumber phone, String typedPassword) {
        Optional<Person> numbered = owner(identity);
        Optional<PersonId> phoned = accounts.find(phone);
        if (numbered.isPresent() && !numbered.map(Person::id).equals(phoned)) {
            throw new IdentityOfAnother();
        }
        accounts.prove(phone, typedPassword);
        PersonId id = phoned.orElseGet(() -> accounts.open(phone, identity.fullName(), clock.instant()));
        Person person = people.get(id);
        if (numbered.isEmpty() && (!sameName(person, identity) || contradicts(person, identity))) {
            throw new IdentityOfAnother();
        }
        Timestamp now = Timestamp.from(clock.instant());
        int linked = jdbc.sql("""
                insert into accounts.linked_identity (issuer, subject, person_id, level, linked_at, seen_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(identity.issuer(), identity.subject(), id.value(), identity.level(), now, now)
                .update();
        if (linked == 0) {
            throw new IdentityOfAnother();
        }
        journal.record("identity.linked", "person", String.valueOf(id.value()), "level " + identity.level());
        return actor(identity.level() == 2 ? believe(person, identity) : person);
    }

    private static boolean sameName(Person person, ProvenIdentity identity) {
        return VietnameseText.fold(person.fullName()).equals(VietnameseText.fold(identity.fullName()))
                || person.fullName()
                        .equals(Optional.ofNullable(person.phone())
                                .map(PhoneNumber::display)
                                .orElse(""));
    }

    private static boolean contradicts(Person person, ProvenIdentity identity) {
        PersonalId known = person.personalId();
        return known != null && identity.personalId() != null && !known.value().equals(identity.personalId());
    }

    /** What was checked face to face takes the place of what was typed; what the provider does not say stays. */
    private Person believe(Person person, ProvenIdentity identity) {
        String number = identity.personalId();
        NewPerson known = new NewPerson(
                identity.fullName().isBlank() ? person.fullName() : identity.fullName(),
                identity.birthDate() == null ? person.dateOfBirth() : identity.birthDate(),
                identity.gender() == null ? person.gender() : identity.gender(),
                number == null ? person.personalId() : new PersonalId(number),
                person.phone(),
                person.email(),
                person.address(),
                person.unit());
        NewPerson before = new NewPerson(
                person.fullName(),
                person.dateOfBirth(),
                person.gender(),
                person.personalId(),
                person.phone(),
                person.email(),
                person.address(),
                person.unit());
        return known.equals(before) ? person : people.update(person.id(), person.version(), known);
    }

    private static Actor actor(Person person) {
        return new Actor(Actor.Kind.CITIZEN, person.id().value(), person.fullName(), Set.of());
    }

    /** The identities of a citizen, the first linked first. */
    @Transactional(readOnly = true)
    public List<LinkedIdentity> list(PersonId person) {
        return jdbc.sql("""
                select issuer, level, linked_at, seen_at from accounts.linked_identity
                where person_id = ? order by linked_at
                """)
                .param(person.value())
                .query((row, number) -> new LinkedIdentity(
                        row.getString("issuer"),
                        row.getInt("level"),
                        row.getTimestamp("linked_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    /** Unlinks all identities of a citizen; the phone remains. */
    @Transactional
    public void unlink(PersonId person) {
        int gone = jdbc.sql("delete from accounts.linked_identity where person_id = ?")
                .param(person.value())
                .update();
        if (gone > 0) {
            journal.record("identity.unlinked", "person", String.valueOf(person.value()), null);
        }
    }
}
