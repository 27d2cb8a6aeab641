package vn.motcua.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;

/**
 * Who may act for whom. A person gives authority with their own account; that for an organisation is declared by whoever
 * acts, who answers for it. Either side ends it at any time (Civil Code 2015 Art. 569), and from then on it gives nothing.
 */
@Service
@Transactional
public class Mandates {

    private static final int MOST = 50;
    private static final String SELECT = """
            select id, delegate_id, role, principal_id, organisation_name, tax_code, paper, procedures, valid_from,
                   valid_to, ended_at
              from directory.mandate
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final AuditJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mandates(JdbcClient jdbc, People people, AuditJournal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A person gives another authority, who is told.
     *
     * @throws MandateToOneself when both are one
     * @throws TooManyMandates when the principal gave too much
     */
    public long authorise(PersonId principal, PersonId delegate, NewMandate mandate) {
        if (principal.equals(delegate)) {
            throw new MandateToOneself();
        }
        if (listGivenBy(principal).size() >= MOST) {
            throw new TooManyMandates();
        }
        long id = insert(delegate, Mandate.Role.PERSON, principal, null, null, null, mandate);
        journal.record("mandate.given", "person", String.valueOf(principal.value()), String.valueOf(id));
        events.publishEvent(
                new MandateGiven(id, delegate, principal, people.get(principal).fullName()));
        return id;
    }

    /**
     * Somebody declares to act for an organisation.
     *
     * @param legalRepresentative whether by law; otherwise by the paper
     * @param paper number and day of the written authority
     * @throws TooManyMandates when they act for too many
     */
    public long represent(
            PersonId delegate,
            String organisation,
            TaxCode taxCode,
            boolean legalRepresentative,
            @Nullable String paper,
            NewMandate mandate) {
        if (listOf(delegate).size() >= MOST) {
            throw new TooManyMandates();
        }
        Mandate.Role role = legalRepresentative ? Mandate.Role.LEGAL_REPRESENTATIVE : Mandate.Role.AUTHORISED;
        long id = insert(delegate, role, null, organisation, taxCode, paper, mandate);
        journal.record("mandate.declared", "person", String.valueOf(delegate.value()), String.valueOf(id));
        return id;
    }

    private long insert(
            PersonId delegate,
            Mandate.Role role,
            @Nullable PersonId principal,
            @Nullable String organisation,
            @Nullable TaxCode taxCode,
            @Nullable String paper,
            NewMandate mandate) {
        return jdbc.sql("""
                insert into directory.mandate (delegate_id, role, principal_id, organisation_name, tax_code, paper,
                                               procedures, valid_from, valid_to, created_at)
                values (:delegate, :role, :principal, :organisation, :taxCode, :paper, :procedures, :from, :to, :now)
                returning id
                """)
                .param("delegate", delegate.value())
                .param("role", role.name())
                .param("principal", principal == null ? null : principal.value())
                .param("organisation", organisation)
                .param("taxCode", taxCode == null ? null : taxCode.value())
                .param("paper", paper)
                .param(
                        "procedures",
                        mandate.procedures().isEmpty()
                                ? null
                                : mandate.procedures().stream().sorted().toArray(String[]::new))
                .param("from", mandate.validFrom())
                .param("to", mandate.validTo())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** For whom this person may act, or might, the newest first. */
    @Transactional(readOnly = true)
    public List<Mandate> listOf(PersonId delegate) {
        return jdbc.sql(SELECT + " where delegate_id = ? order by id desc")
                .param(delegate.value())
                .query((row, n) -> mandate(row))
                .list();
    }

    /** To whom this person gave authority, the newest first. */
    @Transactional(readOnly = true)
    public List<Mandate> listGivenBy(PersonId principal) {
        return jdbc.sql(SELECT + " where principal_id = ? order by id desc")
                .param(principal.value())
                .query((row, n) -> mandate(row))
                .list();
    }

    /** What holds today. */
    @Transactional(readOnly = true)
    public List<Mandate> listInForce(PersonId delegate) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return listOf(delegate).stream()
                .filter(mandate -> mandate.holdsOn(today))
                .toList();
    }

    /** Whether it holds today, for this delegate. */
    @Transactional(readOnly = true)
    public boolean holds(PersonId delegate, long mandate) {
        return listInForce(delegate).stream().anyMatch(held -> held.id() == mandate);
    }

    /**
     * Authority that holds today for this procedure.
     *
     * @throws MandateNotFound when there is none
     */
    @Transactional(readOnly = true)
    public Mandate get(PersonId delegate, long mandate, String procedure) {
        return listInForce(delegate).stream()
                .filter(held -> held.id() == mandate && held.covers(procedure))
                .findFirst()
                .orElseThrow(MandateNotFound::new);
    }

    /**
     * Ends it at once; whoever gave it or holds it may.
     *
     * @throws MandateNotFound when it is neither's, or ended before
     */
    public void end(PersonId who, long mandate) {
        int ended = jdbc.sql("""
                update directory.mandate set ended_at = ?, ended_by = ?
                where id = ? and (delegate_id = ? or principal_id = ?) and ended_at is null
                """)
                .params(Timestamp.from(clock.instant()), who.value(), mandate, who.value(), who.value())
                .update();
        if (ended == 0) {
            throw new MandateNotFound();
        }
        journal.record("mandate.ended", "person", String.valueOf(who.value()), String.valueOf(mandate));
    }

    /** Ends everything that this person gave or holds. */
    public void endAll(PersonId who) {
        Stream.concat(listOf(who).stream(), listGivenBy(who).stream())
                .filter(mandate -> mandate.endedAt() == null)
                .map(Mandate::id)
                .distinct()
                .forEach(mandate -> end(who, mandate));
    }

    private static Mandate mandate(ResultSet row) throws SQLException {
        Long principal = row.getObject("principal_id", Long.class);
        String taxCode = row.getString("tax_code");
        java.sql.Array procedures = row.getArray("procedures");
        Timestamp endedAt = row.getTimestamp("ended_at");
        return new Mandate(
                row.getLong("id"),
                new PersonId(row.getLong("delegate_id")),
                Mandate.Role.valueOf(row.getString("role")),
                principal == null ? null : new PersonId(principal),
                row.getString("organisation_name"),
                taxCode == null ? null : new TaxCode(taxCode),
                row.getString("paper"),
                procedures == null ? Set.of() : Set.copyOf(Arrays.asList((String[]) procedures.getArray())),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_to", LocalDate.class),
                endedAt == null ? null : endedAt.toInstant());
    }
}
