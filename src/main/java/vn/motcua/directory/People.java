package vn.motcua.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.audit.AuditJournal;

/** Citizens. Who they are is known by the personal number; a phone alone proves nothing. */
@Service
@Transactional
public class People {

    private static final String SELECT = """
            select id, full_name, date_of_birth, gender, personal_id, phone, email, address, unit_id, version
              from directory.person
            """;

    private final JdbcClient jdbc;
    private final AuditJournal journal;
    private final Clock clock;

    People(JdbcClient jdbc, AuditJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The person, to be shown to whoever is asking: the journal keeps that it was read.
     *
     * @param reason why, for example the code of the dossier
     * @throws PersonNotFound when there is none
     */
    public Person open(PersonId id, String reason) {
        Person person = get(id);
        journal.record("person.read", "person", String.valueOf(id.value()), reason);
        return person;
    }

    /**
     * The person, for a rule or a message; use {@link #open} to show personal data on a screen.
     *
     * @throws PersonNotFound when there is none
     */
    @Transactional(readOnly = true)
    public Person get(PersonId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((rs, n) -> person(rs))
                .optional()
                .orElseThrow(() -> new PersonNotFound(id));
    }

    /** The person with this personal number. */
    @Transactional(readOnly = true)
    public Optional<Person> findByPersonalId(PersonalId personalId) {
        return jdbc.sql(SELECT + " where personal_id = :personalId")
                .param("personalId", personalId.value())
                .query((rs, n) -> person(rs))
                .optional();
    }

    /** The person who registered this phone first. */
    @Transactional(readOnly = true)
    public Optional<Person> findByPhone(PhoneNumber phone) {
        return listByPhone(phone).stream().findFirst();
    }

    /** Everybody with this phone, the first to register it first. */
    @Transactional(readOnly = true)
    public List<Person> listByPhone(PhoneNumber phone) {
        return jdbc.sql(SELECT + " where phone = :phone order by id")
                .param("phone", phone.value())
                .query((rs, n) -> person(rs))
                .list();
    }

    /**
     * Registers a person.
     *
     * @throws PersonalIdTaken when the personal number is registered
     */
    public Person create(NewPerson person) {
        long id = values(jdbc.sql("""
                        insert into directory.person (full_name, date_of_birth, gender, personal_id, phone, email,
                                                      address, unit_id, created_at)
                        values (:name, :born, :gender, :personalId, :phone, :email, :address, :unit, :now)
                        on conflict on constraint person_personal_id_unique do nothing
                        returning id""").param("now", OffsetDateTime.now(clock)), person)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> taken(person.personalId()));
        return get(new PersonId(id));
    }

    /**
     * Replaces what is known of a person.
     *
     * @param version the version that was read
     * @throws PersonChanged when somebody else was faster
     * @throws PersonalIdTaken when the personal number is another person's
     */
    public Person update(PersonId id, long version, NewPerson person) {
        try {
            int updated = values(jdbc.sql("""
                            update directory.person
                               set full_name = :name, date_of_birth = :born, gender = :gender,
                                   personal_id = :personalId, phone = :phone, email = :email, address = :address,
                                   unit_id = :unit, version = version + 1
                             where id = :id and version = :version"""), person)
                    .param("id", id.value())
                    .param("version", version)
                    .update();
            if (updated == 0) {
                get(id);
                throw new PersonChanged(id);
            }
        } catch (DuplicateKeyException e) {
            throw taken(person.personalId(), e);
        }
        return get(id);
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, NewPerson person) {
        PersonalId personalId = person.personalId();
        PhoneNumber phone = person.phone();
        Gender gender = person.gender();
        UnitId unit = person.unit();
        return sql.param("name", person.fullName())
                .param("born", person.dateOfBirth())
                .param("gender", gender == null ? null : gender.name())
                .param("personalId", personalId == null ? null : personalId.value())
                .param("phone", phone == null ? null : phone.value())
                .param("email", person.email())
                .param("address", person.address())
                .param("unit", unit == null ? null : unit.value());
    }

    private static PersonalIdTaken taken(@Nullable PersonalId personalId, Exception... causes) {
        PersonalIdTaken taken =
                new PersonalIdTaken(Objects.requireNonNull(personalId, "only a personal number can be taken"));
        for (Exception cause : causes) {
            taken.initCause(cause);
        }
        return taken;
    }

    private static Person person(ResultSet rs) throws SQLException {
        String gender = rs.getString("gender");
        String personalId = rs.getString("personal_id");
        String phone = rs.getString("phone");
        Long unit = rs.getObject("unit_id", Long.class);
        return new Person(
                new PersonId(rs.getLong("id")),
                rs.getString("full_name"),
                rs.getObject("date_of_birth", LocalDate.class),
                gender == null ? null : Gender.valueOf(gender),
                personalId == null ? null : new PersonalId(personalId),
                phone == null ? null : new PhoneNumber(phone),
                rs.getString("email"),
                rs.getString("address"),
                unit == null ? null : new UnitId(unit),
                rs.getLong("version"));
    }
}
