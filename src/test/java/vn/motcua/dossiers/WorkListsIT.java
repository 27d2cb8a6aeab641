package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.WorkItem;
import vn.motcua.workflow.WorkLists;
import vn.motcua.workflow.WorkQuery;

/** No dossier falls between the lists, none is in one twice, and no number beside a list is another than its length. */
@WholeProduct
class WorkListsIT {

    private static final Pattern SIDE =
            Pattern.compile("<a href=\"/viec\\?ds=([a-z-]+)\"[^>]*><span>[^<]*</span><b>(\\d+\\+?)</b>");
    private static final String ROW = "<tr role=\"row\">";
    private static final int PAGE = 25;

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkLists lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Assignments assignments;

    @Autowired
    StaffMembers staff;

    @Autowired
    Agencies agencies;

    @Autowired
    Filings filings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestDossiers given;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
    }

    private Step active(DossierCode code) {
        return given.details(code).steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private static Actor holding(long id, Actor.Grant... grants) {
        return new Actor(Actor.Kind.STAFF, id, "Cán bộ", Set.of(grants));
    }

    private List<WorkItem> listed(Actor actor, DossierCode code) {
        return lists.list(actor, only(code), 0, 10);
    }

    private static WorkQuery only(DossierCode code) {
        return new WorkQuery(Set.of(), WorkQuery.Whose.ANYBODY, null, null, code.value());
    }

    /** Whatever ran before this test in the same database, too. */
    @Test
    void everyOpenDossierIsInTheListOfSomebody() {
        given.submittedOnline();
        given.accepted();
        given.atTheLeader();
        given.finished();
        given.inConsultation("ALL");

        assertThat(jdbc.sql("""
                        select code from dossiers.dossier d
                        where status in ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_SUPPLEMENT', 'FINISHED')
                          and not exists (select from workflow.step s where s.subject_kind = 'dossier'
                                          and s.subject_id = d.id and s.state = 'ACTIVE')
                          and joint_group is null
                        """).query(String.class).list()).isEmpty();
        jdbc.sql("select distinct role, agency_id from workflow.step where state = 'ACTIVE'")
                .query((row, number) -> new Actor.Grant(row.getString(1), row.getLong(2)))
                .list()
                .forEach(grant -> assertThat(lists.list(holding(1, grant), WorkQuery.ALL, 0, 100_000))
                        .as(grant.toString())
                        .hasSize(jdbc.sql("""
                                        select count(*) from workflow.step
                                        where state = 'ACTIVE' and role = ? and agency_id = any (?)
                                        """)
                                .params(grant.role(), within(grant.agency()))
                                .query(Integer.class)
                                .single()));
    }

    private Long[] within(long agency) {
        return agencies.listWithin(new AgencyId(agency)).stream()
                .map(AgencyId::value)
                .toArray(Long[]::new);
    }

    /** The correction of a land certificate goes from the land office to the desk, which sends it on. */
    @Test
    void whatTheDeskSendsOnIsInAListOfTheDesk() throws Exception {
        Actor desk = given.officer("tiepnhan");
        DossierCode code = filings.receiveAtCounter(given.aFiling(new ProcedureCode("1.004873")), desk)
                .code();
        jdbc.sql("""
                update workflow.step set kind = 'TRANSFER', role = 'RECEPTION_OFFICER', agency_id = ?
                where code = ? and state = 'ACTIVE'
                """)
                .params(given.details(code).receivedAtDesk().value(), code.value())
                .update();

        assertThat(page(desk, "/viec?ds=dang-cho-xu-ly&q=" + code)).contains("/viec/ho-so/" + code);
        assertThat(page(desk, "/viec?ds=cho-tiep-nhan")).contains("/viec?ds=dang-cho-xu-ly");
        dossiers.forward(code, desk, null);
        assertThat(page(desk, "/viec?ds=dang-cho-xu-ly&q=" + code)).doesNotContain("/viec/ho-so/" + code);
    }

    @Test
    void whoHoldsARoleInAUnitAndAboveItSeesADossierOnce() {
        DossierCode code = given.accepted();
        AgencyId unit = active(code).agency();
        AgencyId above = Objects.requireNonNull(agencies.get(unit).parent());
        Actor both = holding(
                1,
                new Actor.Grant(Role.CASE_OFFICER.name(), unit.value()),
                new Actor.Grant(Role.CASE_OFFICER.name(), above.value()));

        assertThat(listed(both, code)).hasSize(1);
        assertThat(lists.count(both, only(code)).lines()).isEqualTo(1);
    }

    @Test
    void theNumberBesideAListIsItsLength() throws Exception {
        given.submitted();
        given.accepted();
        dossiers.take(given.accepted(), given.officer("thuly"));
        for (String login : List.of(
                "tk.tiepnhan", "tk.thuly", "tk.truongphong", "tk.lanhdao", "tk.vanthu", "bn.thuly", "stp.ykien")) {
            Actor actor = given.signIn(login);
            for (String list : numbers(page(actor, "/viec")).keySet()) {
                String first = page(actor, "/viec?ds=" + list);
                String number = Objects.requireNonNull(numbers(first).get(list));
                if (!number.endsWith("+")) {
                    assertThat(length(actor, list, first))
                            .as(login + " " + list)
                            .isEqualTo(Integer.parseInt(number));
                }
            }
        }
    }

    private int length(Actor actor, String list, String first) throws Exception {
        int all = 0;
        int rows = rows(first);
        for (int next = 2; rows > 0; next++) {
            all += rows;
            rows = rows < PAGE ? 0 : all(actor, list, next, all);
        }
        return all;
    }

    /** Rows of a page; none when the last page is shown again because there is no such page. */
    private int all(Actor actor, String list, int page, int before) throws Exception {
        String shown = page(actor, "/viec?ds=" + list + "&trang=" + page);
        int number = Integer.parseInt(Objects.requireNonNull(numbers(shown).get(list)));
        return number > before ? rows(shown) : 0;
    }

    private static int rows(String page) {
        return Math.max(0, page.split(Pattern.quote(ROW), -1).length - 2);
    }

    private static Map<String, String> numbers(String page) {
        Map<String, String> numbers = new HashMap<>();
        Matcher side = SIDE.matcher(page);
        while (side.find()) {
            numbers.put(side.group(1), side.group(2));
        }
        assertThat(numbers).isNotEmpty();
        return numbers;
    }

    private String page(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(SignedIn.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Somebody who took dossiers goes to another commune. */
    @Test
    void theWorkOfAnOfficerWhoMovedIsSeenAndTakenOverByThoseWhoStay() {
        LocalDate today = LocalDate.now(clock);
        AgencyId old = given.commune("Thanh Khê").id();
        StaffId id = staff.enrol(
                new NewStaffMember("chuyen-" + System.nanoTime(), "Cao Thị Chuyển", "Cán bộ thụ lý", old, null, null));
        staff.grant(id, new RoleGrant(Role.CASE_OFFICER, old, today.minusDays(30), null));
        Actor.Grant before = new Actor.Grant(Role.CASE_OFFICER.name(), old.value());
        List<DossierCode> taken = new ArrayList<>(List.of(given.accepted(), given.accepted()));
        taken.forEach(code -> dossiers.take(code, holding(id.value(), before)));

        staff.revoke(id, Role.CASE_OFFICER, old, today);
        AgencyId there = given.commune("Bà Nà").id();
        staff.grant(id, new RoleGrant(Role.CASE_OFFICER, there, today, null));
        Actor moved = holding(id.value(), new Actor.Grant(Role.CASE_OFFICER.name(), there.value()));

        Actor mai = given.officer("thuly2");
        for (DossierCode code : taken) {
            assertThat(listed(moved, code)).isEmpty();
            assertThat(listed(mai, code)).hasSize(1);
        }
        assignments.assign(taken.getFirst(), mai, new StaffId(mai.id()), "Đồng nghiệp đã chuyển công tác");
        assignments.handOver(id, given.officer("truongphong"), new StaffId(mai.id()), "Chuyển công tác");
        assertThat(taken).allSatisfy(code -> assertThat(active(code).assignee()).isEqualTo(new StaffId(mai.id())));
    }
}
