package vn.motcua.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes on many members of staff at once, with their roles. Who is known already in the very same words is left alone,
 * so that the same list twice changes nothing; who is known in other words is refused, never overwritten. A list whose
 * rows contradict each other is the caller's to sort out.
 */
@Service
public class StaffIntake {

    /** What speaks against a row. */
    public enum Objection {
        /** The number is somebody's with another name, position, unit, address, telephone or roles. */
        KNOWN_OTHERWISE,
        /** The address is another's. */
        EMAIL_TAKEN,
        /** The telephone is another's. */
        PHONE_TAKEN,
        /** Somebody left who had this number. */
        LEFT
    }

    /**
     * A role that comes with somebody.
     *
     * @param from first day; null for today
     * @param to first day after; null while it lasts
     */
    public record Duty(
            Role role,
            AgencyId agency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Somebody to take on. */
    public record Entry(NewStaffMember member, List<Duty> duties) {

        /** Copies the list. */
        public Entry {
            duties = List.copyOf(duties);
        }
    }

    /** What became of a row. */
    public sealed interface Outcome {
        /** Taken on. */
        record Added(StaffMember member) implements Outcome {}

        /** Known in the same words. */
        record Unchanged(StaffMember member) implements Outcome {}

        /**
         * Not taken on.
         *
         * @param holder number of the one who stands against it
         */
        record Refused(Objection objection, String holder) implements Outcome {}
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffIntake(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes on whoever nothing speaks against; the answers are in the order of the rows. Some thousand rows a call. */
    @Transactional
    public List<Outcome> take(List<Entry> entries) {
        Map<String, StaffMember> known = byCode(entries);
        Map<Long, List<RoleGrant>> grants =
                grants(known.values().stream().map(StaffMember::id).toList());
        Map<String, String> emails = holders("lower(email)", emails(entries));
        Map<String, String> phones = holders("phone", phones(entries));
        List<@Nullable Outcome> outcomes = new ArrayList<>();
        List<Entry> fresh = new ArrayList<>();
        for (Entry entry : entries) {
            StaffMember same = known.get(entry.member().code());
            Outcome outcome = same == null
                    ? taken(entry.member(), emails, phones)
                    : compared(entry, same, grants.getOrDefault(same.id().value(), List.of()));
            outcomes.add(outcome);
            if (outcome == null) {
                fresh.add(entry);
            }
        }
        Map<String, StaffMember> added = insert(fresh);
        List<Outcome> answers = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Outcome decided = outcomes.get(i);
            answers.add(decided == null ? answer(entries.get(i).member(), added) : decided);
        }
        return answers;
    }

    private static Outcome answer(NewStaffMember member, Map<String, StaffMember> added) {
        StaffMember taken = added.get(member.code());
        // Somebody else took the number on between the look and the insert.
        return taken == null ? new Outcome.Refused(Objection.KNOWN_OTHERWISE, member.code()) : new Outcome.Added(taken);
    }

    private static @Nullable Outcome taken(
            NewStaffMember member, Map<String, String> emails, Map<String, String> phones) {
        String email = member.email() == null ? null : emails.get(lower(member.email()));
        if (email != null) {
            return new Outcome.Refused(Objection.EMAIL_TAKEN, email);
        }
        String phone = member.phone() == null ? null : phones.get(member.phone().value());
        return phone == null ? null : new Outcome.Refused(Objection.PHONE_TAKEN, phone);
    }

    private static Outcome compared(Entry entry, StaffMember known, List<RoleGrant> grants) {
        NewStaffMember wanted = entry.member();
        if (!known.active()) {
            return new Outcome.Refused(Objection.LEFT, known.code());
        }
        boolean same = known.fullName().equals(wanted.fullName())
                && known.position().equals(wanted.position())
                && known.agency().equals(wanted.agency())
                && Objects.equals(known.email(), wanted.email())
                && Objects.equals(known.phone(), wanted.phone())
                && entry.duties().stream().allMatch(duty -> grants.stream().anyMatch(grant -> is(grant, duty)));
        return same ? new Outcome.Unchanged(known) : new Outcome.Refused(Objection.KNOWN_OTHERWISE, known.code());
    }

    /** Without a first day any grant of the role is the same: else tomorrow's list would grant it again. */
    private static boolean is(RoleGrant grant, Duty duty) {
        return grant.role() == duty.role()
                && grant.agency().equals(duty.agency())
                && (duty.from() == null
                        || (grant.validFrom().equals(duty.from()) && Objects.equals(grant.validTo(), duty.to())));
    }

    private Map<String, StaffMember> byCode(List<Entry> entries) {
        Map<String, StaffMember> known = new HashMap<>();
        jdbc.sql("""
                        select id, code, full_name, position, agency_id, email, phone, active
                          from directory.staff_member where code = any (:codes)""")
                .param(
                        "codes",
                        entries.stream().map(entry -> entry.member().code()).toArray(String[]::new))
                .query(StaffRows::member)
                .list()
                .forEach(member -> known.put(member.code(), member));
        return known;
    }

    private Map<Long, List<RoleGrant>> grants(Collection<StaffId> ids) {
        Map<Long, List<RoleGrant>> grants = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select staff_id, role, agency_id, valid_from, valid_to
                              from directory.role_grant where staff_id = any (:ids)""")
                    .param("ids", ids.stream().map(StaffId::value).toArray(Long[]::new))
                    .query(row -> {
                        grants.computeIfAbsent(row.getLong("staff_id"), id -> new ArrayList<>())
                                .add(StaffRows.grant(row, 0));
                    });
        }
        return grants;
    }

    private Map<String, String> holders(String column, List<String> wanted) {
        Map<String, String> holders = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql("select " + column + ", code from directory.staff_member where active and " + column
                            + " = any (:wanted)")
                    .param("wanted", wanted.toArray(String[]::new))
                    .query(row -> {
                        holders.put(row.getString(1), row.getString(2));
                    });
        }
        return holders;
    }

    private static List<String> emails(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.member().email())
                .filter(Objects::nonNull)
                .map(StaffIntake::lower)
                .toList();
    }

    private static List<String> phones(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.member().phone())
                .filter(Objects::nonNull)
                .map(PhoneNumber::value)
                .toList();
    }

    private Map<String, StaffMember> insert(List<Entry> fresh) {
        Map<String, StaffMember> added = new HashMap<>();
        if (fresh.isEmpty()) {
            return added;
        }
        List<NewStaffMember> members = fresh.stream().map(Entry::member).toList();
        jdbc.sql("""
                        insert into directory.staff_member (code, full_name, position, agency_id, email, phone, created_at)
                        select t.code, t.name, t.position, t.agency, t.email, t.phone, :now
                          from unnest(:codes::text[], :names::text[], :positions::text[], :agencies::bigint[],
                                      :emails::text[], :phones::text[])
                               as t (code, name, position, agency, email, phone)
                            on conflict on constraint staff_member_code_unique do nothing
                        returning id, code, full_name, position, agency_id, email, phone, active""")
                .param("codes", members.stream().map(NewStaffMember::code).toArray(String[]::new))
                .param("names", members.stream().map(NewStaffMember::fullName).toArray(String[]::new))
                .param(
                        "positions",
                        members.stream().map(NewStaffMember::position).toArray(String[]::new))
                .param(
                        "agencies",
                        members.stream().map(one -> one.agency().value()).toArray(Long[]::new))
                .param("emails", members.stream().map(NewStaffMember::email).toArray(String[]::new))
                .param(
                        "phones",
                        members.stream()
                                .map(one ->
                                        one.phone() == null ? null : one.phone().value())
                                .toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .query(StaffRows::member)
                .list()
                .forEach(member -> added.put(member.code(), member));
        insertDuties(fresh, added);
        return added;
    }

    private void insertDuties(List<Entry> fresh, Map<String, StaffMember> added) {
        List<Object[]> rows = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (Entry entry : fresh) {
            StaffMember member = added.get(entry.member().code());
            if (member != null) {
                for (Duty duty : entry.duties()) {
                    LocalDate from = duty.from() == null ? today : duty.from();
                    rows.add(new Object[] {
                        member.id().value(),
                        duty.role().name(),
                        duty.agency().value(),
                        from.toString(),
                        duty.to() == null ? null : duty.to().toString()
                    });
                }
            }
        }
        jdbc.sql("""
                        insert into directory.role_grant (staff_id, role, agency_id, valid_from, valid_to)
                        select t.staff, t.role, t.agency, t.since::date, t.until::date
                          from unnest(:staff::bigint[], :roles::text[], :agencies::bigint[], :since::text[], :until::text[])
                               as t (staff, role, agency, since, until)
                            on conflict on constraint role_grant_start_unique do nothing""")
                .param("staff", rows.stream().map(row -> (Long) row[0]).toArray(Long[]::new))
                .param("roles", rows.stream().map(row -> (String) row[1]).toArray(String[]::new))
                .param("agencies", rows.stream().map(row -> (Long) row[2]).toArray(Long[]::new))
                .param("since", rows.stream().map(row -> (String) row[3]).toArray(String[]::new))
                .param("until", rows.stream().map(row -> (String) row[4]).toArray(String[]::new))
                .update();
    }

    private static String lower(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
