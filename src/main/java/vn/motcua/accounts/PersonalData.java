package vn.motcua.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.audit.AuditEntry;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.privacy.StoredData;
import vn.motcua.platform.security.Actor;

/**
 * What a citizen may know and have done about their own data (Law 91/2025/QH15): what is stored, who read it, erasure of
 * what no law keeps, and the end of the account.
 */
@Service
public class PersonalData {

    private static final int EACH = 500;
    private static final int MOST = 200;
    private static final String CLOSED = "closed:";

    /** Kinds of object that are the person; another is a dossier, named by its code. */
    private static final Set<String> OF_THE_PERSON = Set.of("person", "registry");

    private final List<StoredData> rooms;
    private final AuditJournal journal;
    private final StaffMembers staff;
    private final Agencies agencies;
    private final People people;
    private final JdbcClient jdbc;

    PersonalData(
            List<StoredData> rooms,
            AuditJournal journal,
            StaffMembers staff,
            Agencies agencies,
            People people,
            JdbcClient jdbc) {
        this.rooms = List.copyOf(rooms);
        this.journal = journal;
        this.staff = staff;
        this.agencies = agencies;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Everything that is stored, room by room. */
    @Transactional(readOnly = true)
    public List<StoredData.Section> list(PersonId person) {
        return rooms.stream()
                .flatMap(room -> room.list(person.value()).stream())
                .toList();
    }

    /** Who read or changed it, others than the citizen, the last first. */
    @Transactional(readOnly = true)
    public List<Reading> listReadings(PersonId person) {
        String self = new Actor(Actor.Kind.CITIZEN, person.value(), "", Set.of()).key();
        List<Reading> all = new ArrayList<>();
        for (StoredData room : rooms) {
            room.listSubjects(person.value()).stream()
                    .collect(Collectors.groupingBy(
                            StoredData.Subject::kind, Collectors.mapping(StoredData.Subject::id, Collectors.toList())))
                    .forEach((kind, ids) -> read(kind, ids, self, all));
        }
        all.sort(Comparator.comparing(Reading::at).reversed());
        return all.subList(0, Math.min(all.size(), MOST));
    }

    private void read(String kind, List<String> ids, String self, List<Reading> all) {
        for (Map.Entry<String, List<AuditEntry>> found :
                journal.list(kind, ids, EACH).entrySet()) {
            found.getValue().stream()
                    .filter(entry -> !entry.actor().equals(self))
                    .map(entry -> new Reading(
                            entry.at(),
                            entry.actorName(),
                            agency(entry.actor()),
                            entry.action(),
                            OF_THE_PERSON.contains(kind) ? "" : found.getKey(),
                            OF_THE_PERSON.contains(kind) ? entry.detail() : null))
                    .forEach(all::add);
        }
    }

    private String agency(String actor) {
        if (!actor.startsWith(Actor.Kind.STAFF + ":")) {
            return "";
        }
        StaffId id = new StaffId(Long.parseLong(actor.substring(actor.indexOf(':') + 1)));
        return agencies.get(staff.get(id).agency()).name();
    }

    /** Erases these sections; what a law keeps stays, whatever is asked. */
    @Transactional
    public void erase(PersonId person, Set<String> codes) {
        for (StoredData room : rooms) {
            room.listErasable().stream().filter(codes::contains).forEach(code -> room.erase(person.value(), code));
        }
        journal.record(
                "person.erased",
                "person",
                String.valueOf(person.value()),
                codes.stream().sorted().collect(Collectors.joining(", ")));
    }

    /**
     * Closes the account: erases what may be erased and what was known of the person, for dossiers keep what was declared
     * in them. The phone can open a new account, which knows nothing of this one.
     */
    @Transactional
    public void close(PersonId person) {
        rooms.forEach(room -> room.listErasable().forEach(code -> room.erase(person.value(), code)));
        jdbc.sql("""
                update accounts.account set active = false, login = ? || id
                where kind = 'CITIZEN' and subject_id = ? and active
                """).params(CLOSED, person.value()).update();
        jdbc.sql("delete from accounts.provider_session p using accounts.linked_identity l"
                        + " where l.person_id = ? and p.issuer = l.issuer and p.subject = l.subject")
                .param(person.value())
                .update();
        Person known = people.get(person);
        people.update(
                person, known.version(), new NewPerson(known.fullName(), null, null, null, null, null, null, null));
        journal.record("account.closed", "person", String.valueOf(person.value()), null);
    }
}
