package vn.motcua.dossiers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Absence;
import vn.motcua.directory.Absences;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.dossiers.Assignments;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;
import vn.motcua.workflow.AutomaticAssignment;
import vn.motcua.workflow.WorkItem;
import vn.motcua.workflow.Workloads;
import vn.motcua.workflow.Workloads.Load;

/** Draws who works where and on how much. */
@Component
class StaffingViews {

    private static final int SHOWN = 50;
    static final List<Role> SHARED = List.of(Role.RECEPTION_OFFICER, Role.CASE_OFFICER);

    private final StaffMembers staff;
    private final Absences absences;
    private final Agencies agencies;
    private final Workloads loads;
    private final AutomaticAssignment automatic;
    private final Assignments assignments;
    private final DeskViews desk;
    private final DueBadges badges;

    StaffingViews(
            StaffMembers staff,
            Absences absences,
            Agencies agencies,
            Workloads loads,
            AutomaticAssignment automatic,
            Assignments assignments,
            DeskViews desk,
            DueBadges badges) {
        this.staff = staff;
        this.absences = absences;
        this.agencies = agencies;
        this.loads = loads;
        this.automatic = automatic;
        this.assignments = assignments;
        this.desk = desk;
        this.badges = badges;
    }

    StaffingView units(Actor actor, Page page, @Nullable String notice) {
        List<AgencyId> headed = headed(actor);
        List<StaffMember> members =
                headed.isEmpty() ? List.of(staff.get(new StaffId(actor.id()))) : staff.listAtWork(within(headed));
        List<StaffId> ids = members.stream().map(StaffMember::id).toList();
        Map<StaffId, Load> open = loads.of(ids);
        Set<StaffId> away = absences.listAbsent(ids);
        List<Row> rows = members.stream()
                .map(member -> row(member, open.getOrDefault(member.id(), Load.NONE), away.contains(member.id()), page))
                .toList();
        List<StaffingView.Switch> switches = new ArrayList<>();
        for (AgencyId unit : headed) {
            for (Role role : SHARED) {
                switches.add(new StaffingView.Switch(
                        unit.value(),
                        role.name(),
                        page.text(
                                "desk.staffing.switch." + role,
                                agencies.get(unit).name()),
                        automatic.isOn(unit, role)));
            }
        }
        return new StaffingView(
                desk.side(actor, null, page),
                TableView.of(
                        page.text("desk.staffing.title"),
                        List.of(
                                Column.of(page.text("desk.staffing.column.name")),
                                Column.of(page.text("desk.staffing.column.unit")),
                                Column.number(page.text("desk.staffing.column.open")),
                                Column.number(page.text("desk.staffing.column.late")),
                                Column.of(page.text("desk.staffing.column.here"))),
                        rows),
                switches,
                notice);
    }

    private Row row(StaffMember member, Load load, boolean away, Page page) {
        return new Row(
                String.valueOf(member.id().value()),
                member.fullName(),
                List.of(
                        new Cell.Link(
                                member.fullName(),
                                StaffingController.PATH + "/" + member.id().value(),
                                member.position()),
                        Cell.text(DeskWords.place(agencies.get(member.agency()).name())),
                        Cell.text(String.valueOf(load.open())),
                        Cell.text(String.valueOf(load.late())),
                        away
                                ? Cell.badge(page.text("desk.staffing.away"), Badge.Tone.SOON)
                                : Cell.badge(page.text("desk.staffing.here"), Badge.Tone.GOOD)));
    }

    OfficerView officer(
            StaffMember member,
            Actor actor,
            Map<String, String> typed,
            FormErrors errors,
            Page page,
            @Nullable String notice) {
        Load load = loads.of(List.of(member.id())).getOrDefault(member.id(), Load.NONE);
        List<WorkItem> work = loads.listOf(member.id());
        return new OfficerView(
                member.id().value(),
                member.fullName(),
                member.position() + " · " + agencies.get(member.agency()).name(),
                page.text("desk.staffing.load", String.valueOf(load.open()), String.valueOf(load.late())),
                desk.side(actor, null, page),
                TableView.of(
                        page.text("desk.staffing.work"),
                        List.of(
                                Column.of(page.text("desk.column.code")),
                                Column.of(page.text("desk.column.procedure")),
                                Column.of(page.text("desk.column.step")),
                                Column.of(page.text("desk.column.due"))),
                        work.stream().limit(SHOWN).map(item -> row(item, page)).toList()),
                Colleagues.options(colleagues(member)),
                absences.list(member.id()).stream()
                        .map(away -> new OfficerView.Away(away.id(), words(away, page)))
                        .toList(),
                absences.listDelegations(member.id()).stream()
                        .map(delegation -> words(delegation, page))
                        .toList(),
                assignments.mayDelegate(member, actor) ? roles(member.id(), page) : List.of(),
                typed,
                errors,
                notice);
    }

    private Row row(WorkItem item, Page page) {
        String code = item.summary().code();
        return new Row(
                code,
                code,
                List.of(
                        Cell.link(code, CaseController.PATH + code),
                        Cell.text(DeskWords.procedure(item.summary().title())),
                        Cell.text(page.text("dossiers.step." + item.kind())),
                        new Cell.Status(badges.of(item.agency(), item.summary().legalDueAt(), page), null)));
    }

    /** Who works in the same unit or one below it. */
    List<StaffMember> colleagues(StaffMember member) {
        return staff.listAtWork(agencies.listWithin(member.agency())).stream()
                .filter(other -> !other.id().equals(member.id()))
                .toList();
    }

    /** The roles that are this person's own, as {@code ROLE@agency}. */
    List<Option> roles(StaffId id, Page page) {
        return staff.listOwnGrants(id).stream()
                .filter(grant -> grant.role() != Role.ADMINISTRATOR)
                .map(grant -> Option.of(key(grant), words(grant.role(), grant.agency(), page)))
                .toList();
    }

    static String key(RoleGrant grant) {
        return grant.role() + "@" + grant.agency().value();
    }

    private String words(Role role, AgencyId agency, Page page) {
        return page.text("desk.role." + role) + " · " + agencies.get(agency).name();
    }

    private static String words(Absence away, Page page) {
        return page.text(
                "desk.staffing.period",
                day(away.validFrom()),
                day(away.validTo().minusDays(1)),
                away.reason());
    }

    private String words(Delegation delegation, Page page) {
        return page.text(
                "desk.staffing.delegated",
                staff.get(delegation.to()).fullName(),
                words(delegation.role(), delegation.agency(), page),
                page.text(
                        "desk.staffing.period",
                        day(delegation.validFrom()),
                        day(delegation.validTo().minusDays(1)),
                        delegation.reason()));
    }

    private static String day(LocalDate date) {
        return VietnamTime.date(date);
    }

    /** Units that the actor heads. */
    static List<AgencyId> headed(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role().equals(Role.DIVISION_HEAD.name())
                        || grant.role().equals(Role.LEADER.name()))
                .map(grant -> new AgencyId(grant.agency()))
                .distinct()
                .toList();
    }

    private List<AgencyId> within(List<AgencyId> units) {
        return units.stream()
                .flatMap(unit -> agencies.listWithin(unit).stream())
                .distinct()
                .toList();
    }
}
