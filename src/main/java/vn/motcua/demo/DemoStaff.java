package vn.motcua.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.MachineTokens;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.text.VietnameseText;

/** The demonstration's staff: the same five people at some communes, and an administrator. */
@Component
@ConditionalOnProperty("motcua.demo")
class DemoStaff {

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    /** One demonstration account. */
    record Account(StaffId id, String login, String name, String duty, String unit) {}

    private record Post(String suffix, String name, String position, Role role, boolean atDesk) {}

    private static final List<Post> POSTS = List.of(
            new Post("tiepnhan", "Bùi Thị Giang", "Cán bộ tiếp nhận", Role.RECEPTION_OFFICER, true),
            new Post("tiepnhan2", "Ngô Văn Phúc", "Cán bộ tiếp nhận", Role.RECEPTION_OFFICER, true),
            new Post("thuly", "Trần Minh Hải", "Cán bộ thụ lý", Role.CASE_OFFICER, false),
            new Post("thuly2", "Đặng Thị Mai", "Cán bộ thụ lý", Role.CASE_OFFICER, false),
            new Post("truongphong", "Phạm Thu Hương", "Trưởng phòng", Role.DIVISION_HEAD, false),
            new Post("lanhdao", "Lê Quang Dũng", "Phó Chủ tịch", Role.LEADER, false),
            new Post("vanthu", "Võ Thị Lan", "Văn thư", Role.REGISTRAR, false));

    /** Communes that show much: a ward of a city, a far commune or island, a second ward. */
    private static final List<String> KNOWN =
            List.of("Thanh Khê", "Bà Nà", "Hải Châu", "Hồng Gai", "Vân Đồn", "Hạ Long");

    private static final int COMMUNES = 3;

    /** Departments that are asked for their opinion, by login. */
    private static final Map<String, String> OPINIONS =
            new TreeMap<>(Map.of("stp.ykien", "Sở Tư pháp", "sxd.ykien", "Sở Xây dựng"));

    /** Departments that decide, by the prefix of their logins. */
    private static final Map<String, String> DEPARTMENTS =
            new TreeMap<>(Map.of("bhxh", "Bảo hiểm xã hội", "snnmt", "Sở Nông nghiệp và Môi trường"));

    /** Who works there. */
    private static final List<Post> DEPARTMENT_POSTS = List.of(
            new Post("thuly", "Lý Thị Ngân", "Chuyên viên", Role.CASE_OFFICER, false),
            new Post("lanhdao", "Cao Văn Thịnh", "Phó Giám đốc", Role.LEADER, false),
            new Post("vanthu", "Đỗ Thị Yến", "Văn thư", Role.REGISTRAR, false));

    private final StaffMembers staff;
    private final StaffAccounts accounts;
    private final MachineTokens tokens;
    private final Agencies agencies;
    private final DemoProperties properties;

    DemoStaff(
            StaffMembers staff,
            StaffAccounts accounts,
            MachineTokens tokens,
            Agencies agencies,
            DemoProperties properties) {
        this.staff = staff;
        this.accounts = accounts;
        this.tokens = tokens;
        this.agencies = agencies;
        this.properties = properties;
    }

    /** The communes with demonstration staff, by the prefix of their logins: the initials of their names. */
    Map<String, Agency> communes() {
        List<Agency> all = agencies.listCommuneCommittees();
        Map<String, Agency> chosen = new LinkedHashMap<>();
        List<Agency> candidates = new ArrayList<>();
        for (String name : KNOWN) {
            all.stream().filter(committee -> committee.name().endsWith(name)).forEach(candidates::add);
        }
        candidates.addAll(all);
        for (Agency committee : candidates) {
            if (chosen.size() < COMMUNES && !chosen.containsValue(committee)) {
                chosen.putIfAbsent(initials(committee), committee);
            }
        }
        return chosen;
    }

    private static String initials(Agency committee) {
        String commune = committee.name().replaceFirst("^Ủy ban nhân dân (phường|xã|đặc khu) ", "");
        return Pattern.compile(" ")
                .splitAsStream(VietnameseText.fold(commune))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Makes the accounts that are missing and lists all of them. */
    List<Account> provide() {
        List<Account> list = new ArrayList<>();
        Agency province = agencies.getProvincialCommittee();
        list.add(account(
                "quantri", "Nguyễn Thanh Tâm", "Quản trị hệ thống", province, Role.ADMINISTRATOR, province.id()));
        communes().forEach((prefix, committee) -> {
            AgencyId desk = agencies.centreOf(committee.id()).id();
            for (Post post : POSTS) {
                list.add(account(
                        prefix + "." + post.suffix(),
                        post.name(),
                        post.position(),
                        committee,
                        post.role(),
                        post.atDesk() ? desk : committee.id()));
            }
        });
        OPINIONS.forEach((login, department) -> agencies.findDepartment(department)
                .ifPresent(asked -> list.add(
                        account(login, "Hoàng Văn Tư", "Chuyên viên", asked, Role.CONSULTED_AGENCY, asked.id()))));
        DEPARTMENTS.forEach((prefix, name) -> agencies.findDepartment(name)
                .ifPresent(department -> DEPARTMENT_POSTS.forEach(post -> list.add(account(
                        prefix + "." + post.suffix(),
                        post.name(),
                        post.position(),
                        department,
                        post.role(),
                        department.id())))));
        tokens.register("Hệ thống trình diễn", properties.token(), Set.of(Role.values()), province.id());
        return list;
    }

    private Account account(String login, String name, String position, Agency unit, Role role, AgencyId grantedAt) {
        StaffId id = staff.findByCode(login)
                .map(StaffMember::id)
                .orElseGet(() -> enrol(login, name, position, unit, role, grantedAt));
        return new Account(id, login, staff.get(id).fullName(), position, unit.name());
    }

    private StaffId enrol(String login, String name, String position, Agency unit, Role role, AgencyId grantedAt) {
        StaffId id = staff.enrol(new NewStaffMember(login, name, position, unit.id(), null, null));
        staff.grant(id, new RoleGrant(role, grantedAt, SINCE, null));
        accounts.setPassword(id, login, properties.password());
        return id;
    }
}
