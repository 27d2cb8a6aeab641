package vn.motcua.dossiers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Families;
import vn.motcua.directory.FamilyMember;
import vn.motcua.directory.Mandate;
import vn.motcua.directory.Mandates;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.directory.PersonId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * For whom a draft is filed. What was chosen counts as long as it holds: a member who refuses or authority that ends
 * stops the draft, and the dossier keeps in whose name it was filed and on what ground.
 */
@Service
@Transactional
public class Standings {

    private static final String DECLARED = " (tự khai)";

    private final JdbcClient jdbc;
    private final DraftRepository drafts;
    private final Families families;
    private final Mandates mandates;
    private final People people;
    private final Clock clock;

    Standings(
            JdbcClient jdbc, DraftRepository drafts, Families families, Mandates mandates, People people, Clock clock) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.families = families;
        this.mandates = mandates;
        this.people = people;
        this.clock = clock;
    }

    /** For whom the citizen may file this draft, themselves first. */
    @Transactional(readOnly = true)
    public List<Standing> list(Draft draft) {
        PersonId filer = draft.account();
        List<Standing> all = new ArrayList<>();
        all.add(self(people.get(filer)));
        families.list(filer).stream()
                .filter(member -> member.state() != FamilyMember.State.REFUSED)
                .map(member -> family(member, people.get(filer)))
                .forEach(all::add);
        mandates.listInForce(filer).stream()
                .filter(mandate -> mandate.covers(draft.procedure().code().value()))
                .map(mandate -> mandate(mandate, people.get(filer)))
                .forEach(all::add);
        return all;
    }

    /**
     * What was chosen for the draft, oneself unless something was.
     *
     * @throws StandingGone when it does not hold any more
     */
    @Transactional(readOnly = true)
    public Standing get(Draft draft) {
        return find(draft).orElseThrow(StandingGone::new);
    }

    /**
     * What was chosen for the draft; empty when it does not hold any more. Nothing is thrown on the way: a refusal inside
     * would end the transaction of whoever only wants to know.
     */
    @Transactional(readOnly = true)
    public Optional<Standing> find(Draft draft) {
        Person account = people.get(draft.account());
        return jdbc.sql("select kind, reference from dossiers.draft_standing where draft_id = ?")
                .param(draft.id().value())
                .query((row, n) -> find(draft, account, Standing.Kind.valueOf(row.getString(1)), row.getLong(2)))
                .optional()
                .orElseGet(() -> Optional.of(self(account)));
    }

    private Optional<Standing> find(Draft draft, Person account, Standing.Kind kind, long reference) {
        return switch (kind) {
            case SELF -> Optional.of(self(account));
            case FAMILY ->
                families.list(draft.account()).stream()
                        .filter(member -> member.id() == reference && member.state() != FamilyMember.State.REFUSED)
                        .map(member -> family(member, account))
                        .findFirst();
            case MANDATE ->
                mandates.listInForce(draft.account()).stream()
                        .filter(mandate -> mandate.id() == reference
                                && mandate.covers(draft.procedure().code().value()))
                        .map(mandate -> mandate(mandate, account))
                        .findFirst();
        };
    }

    private Standing hold(Draft draft, Standing.Kind kind, long reference) {
        PersonId filer = draft.account();
        Person account = people.get(filer);
        return switch (kind) {
            case SELF -> self(account);
            case FAMILY -> family(families.get(filer, reference), account);
            case MANDATE ->
                mandate(mandates.get(filer, reference, draft.procedure().code().value()), account);
        };
    }

    /**
     * Files for somebody; what is known of them becomes the applicant of the draft.
     *
     * @throws vn.motcua.directory.FamilyMemberNotFound when there is no such member, or they refused
     * @throws vn.motcua.directory.MandateNotFound when there is no such authority for this procedure today
     */
    public void choose(Draft draft, Actor citizen, Standing.Kind kind, long reference) {
        if (citizen.kind() != Actor.Kind.CITIZEN || draft.account().value() != citizen.id()) {
            throw new DossierNotFound();
        }
        DraftRepository.Row locked = drafts.lock(draft.id(), draft.account()).orElseThrow(DossierNotFound::new);
        if (locked.submittedAs() != null) {
            throw new DraftFiled(locked.submittedAs());
        }
        Standing standing = hold(draft, kind, reference);
        jdbc.sql("delete from dossiers.draft_standing where draft_id = ?")
                .param(draft.id().value())
                .update();
        if (kind != Standing.Kind.SELF) {
            jdbc.sql("insert into dossiers.draft_standing (draft_id, kind, reference) values (?, ?, ?)")
                    .params(draft.id().value(), kind.name(), reference)
                    .update();
        }
        drafts.detachReused(draft.id());
        drafts.applicant(draft.id(), standing.applicant());
        drafts.touch(draft.id(), clock.instant());
    }

    /** Keeps with what was filed in whose name and on what ground. */
    void record(DossierCode code, Draft draft, Standing standing) {
        if (standing.kind() == Standing.Kind.SELF) {
            return;
        }
        jdbc.sql("""
                insert into dossiers.representation (dossier_id, kind, reference, filer_person, filer_name,
                                                     principal_name, tax_code, ground, filed_at)
                select found.dossier_id, :kind, :reference, :filer, :filerName, :principal, :taxCode, :ground, :now
                from (select dossier_id from dossiers.code where code = :code
                      union
                      select part.dossier_id from dossiers.joint_part part
                      join dossiers.joint_group g on g.id = part.group_id where g.code = :code) found
                on conflict (dossier_id) do nothing
                """)
                .param("kind", standing.kind().name())
                .param("reference", standing.reference())
                .param("filer", draft.account().value())
                .param("filerName", people.get(draft.account()).fullName())
                .param("principal", standing.applicant().fullName())
                .param("taxCode", standing.taxCode())
                .param("ground", standing.ground())
                .param("now", Timestamp.from(clock.instant()))
                .param("code", code.value())
                .update();
    }

    /** Name of whoever files, when it is not the applicant. */
    @Nullable
    String filerOf(Draft draft, Standing standing) {
        return standing.kind() == Standing.Kind.SELF
                ? null
                : people.get(draft.account()).fullName();
    }

    /** Whose account the dossier is: who gave authority, nobody's for an organisation, the filer's otherwise. */
    @Nullable
    PersonId accountOf(Draft draft, Standing standing) {
        return standing.isForOrganisation() ? null : Objects.requireNonNullElse(standing.principal(), draft.account());
    }

    private static Standing self(Person person) {
        return new Standing(Standing.Kind.SELF, 0, details(person), null, "", null);
    }

    private static PersonDetails details(Person person) {
        return new PersonDetails(
                person.fullName(),
                person.dateOfBirth(),
                person.personalId() == null ? null : person.personalId().value(),
                person.phone() == null ? null : person.phone().display(),
                person.email(),
                person.address());
    }

    private static Standing family(FamilyMember member, Person filer) {
        String relation =
                switch (member.relation()) {
                    case CHILD -> "Cha hoặc mẹ";
                    case PARENT -> "Con";
                    case SPOUSE -> "Vợ hoặc chồng";
                    case WARD -> "Người giám hộ";
                };
        boolean confirmed = member.state() == FamilyMember.State.CONFIRMED;
        return new Standing(
                Standing.Kind.FAMILY,
                member.id(),
                new PersonDetails(
                        member.fullName(),
                        member.dateOfBirth(),
                        member.personalId() == null ? null : member.personalId().value(),
                        Optional.ofNullable(member.phone())
                                .or(() -> Optional.ofNullable(filer.phone()))
                                .map(phone -> phone.display())
                                .orElse(null),
                        filer.email(),
                        member.address() == null ? filer.address() : member.address()),
                null,
                relation + (confirmed ? " (người này đã xác nhận)" : DECLARED),
                null);
    }

    private Standing mandate(Mandate mandate, Person filer) {
        PersonId principal = mandate.principal();
        if (principal != null) {
            return new Standing(
                    Standing.Kind.MANDATE,
                    mandate.id(),
                    details(people.get(principal)),
                    null,
                    "Người được ủy quyền, từ " + VietnamTime.date(mandate.validFrom()),
                    principal);
        }
        String name = Objects.requireNonNull(mandate.organisation());
        String taxCode = Objects.requireNonNull(mandate.taxCode()).value();
        String paper = mandate.paper();
        String capacity = mandate.role() == Mandate.Role.LEGAL_REPRESENTATIVE
                ? "Người đại diện theo pháp luật"
                : "Người được ủy quyền" + (paper == null ? "" : ", giấy ủy quyền " + paper);
        return new Standing(
                Standing.Kind.MANDATE,
                mandate.id(),
                new PersonDetails(
                        name,
                        null,
                        null,
                        filer.phone() == null ? null : filer.phone().display(),
                        filer.email(),
                        null),
                taxCode,
                capacity + ", MST " + taxCode + DECLARED,
                null);
    }
}
