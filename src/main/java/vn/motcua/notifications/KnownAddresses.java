package vn.motcua.notifications;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.directory.People;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMembers;

/** Addresses that the directory has of people. Nobody has proven them: they are offered, never written to. */
@Component
public class KnownAddresses {

    private final ObjectProvider<StaffMembers> staff;
    private final ObjectProvider<People> people;

    KnownAddresses(ObjectProvider<StaffMembers> staff, ObjectProvider<People> people) {
        this.staff = staff;
        this.people = people;
    }

    /** The address that somebody's entry in the directory names. */
    public Optional<String> find(Recipient owner) {
        return switch (owner.kind()) {
            case STAFF ->
                Optional.ofNullable(staff.getIfAvailable())
                        .flatMap(members -> Optional.ofNullable(
                                members.get(new StaffId(owner.id())).email()));
            case CITIZEN ->
                Optional.ofNullable(people.getIfAvailable())
                        .flatMap(all -> Optional.ofNullable(
                                all.get(new PersonId(owner.id())).email()));
            case PHONE -> Optional.empty();
        };
    }
}
