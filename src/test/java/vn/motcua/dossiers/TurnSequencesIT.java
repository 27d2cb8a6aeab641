package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WholeProduct;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.StaffId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.SampleFiles;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Asked;
import vn.motcua.workflow.JoinRule;
import vn.motcua.workflow.WorkLists;
import vn.motcua.workflow.WorkQuery;

/**
 * Random sequences of actions by everybody of two communes and a department, against an oracle that knows nothing of the transition table: what it
 * allows is applied and journalled once, what it forbids changes nothing. {@code -Dmotcua.turns.sequences=} makes it
 * longer, {@code -Dmotcua.turns.seed=} repeats a run.
 */
@WholeProduct
class TurnSequencesIT {

    private static final int SEQUENCES = Integer.getInteger("motcua.turns.sequences", 25);
    private static final long SEED = Long.getLong("motcua.turns.seed", System.nanoTime());
    private static final int ACTIONS = 40;
    /** The commune that receives, and the one it may be transferred to. */
    private static final String HOME = "tk.";

    private static final String AWAY = "bn.";
    private static final List<String> DUTIES =
            List.of("tiepnhan", "thuly", "truongphong", "lanhdao", "vanthu", TurnOracle.DEPARTMENT);
    /** Tried less often: nothing follows them. */
    private static final Set<DossierAction> ENDING =
            Set.of(DossierAction.REFUSE, DossierAction.WITHDRAW, DossierAction.STOP);

    private static final List<DossierAction> TRIED = List.of(
            DossierAction.ACCEPT,
            DossierAction.REFUSE,
            DossierAction.TAKE,
            DossierAction.FORWARD,
            DossierAction.APPROVE,
            DossierAction.SEND_BACK,
            DossierAction.ATTACH_RESULT,
            DossierAction.NUMBER_RESULT,
            DossierAction.HAND_OVER,
            DossierAction.REQUEST_SUPPLEMENT,
            DossierAction.RESUBMIT,
            DossierAction.REQUEST_PAYMENT,
            DossierAction.CONFIRM_PAYMENT,
            DossierAction.WITHDRAW,
            DossierAction.STOP,
            DossierAction.EXTEND,
            DossierAction.RECALL,
            DossierAction.CORRECT,
            DossierAction.ASSIGN,
            DossierAction.CONSULT,
            DossierAction.ANSWER,
            DossierAction.BREAK_OFF,
            DossierAction.TRANSFER,
            DossierAction.REOPEN);

    @Autowired
    ApplicationContext product;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    FinancialDuties duties;

    @Autowired
    Assignments assignments;

    @Autowired
    Consultations consultations;

    @Autowired
    Transfers transfers;

    @Autowired
    WorkLists lists;

    @Autowired
    Agencies agencies;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private @Nullable String refusal;

    /** What can be seen from outside: the version counts what was applied. */
    private record Seen(int version, String status, int entries, String last) {}

    @Test
    void whatIsAllowedIsJournalledOnceAndWhatIsRefusedChangesNothing() {
        TestDossiers given = new TestDossiers(product);
        Random random = new Random(SEED);
        DocumentId draft = ActAs.actor(
                Actor.SYSTEM,
                () -> documents.store(SampleFiles.pdf(1), "ket-qua.pdf").id());
        int applied = 0;
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            DossierCode code = given.submitted().code();
            TurnOracle oracle = new TurnOracle();
            List<String> history = new ArrayList<>();
            for (int i = 0; i < ACTIONS; i++) {
                String duty = DUTIES.get(random.nextInt(DUTIES.size()));
                // Half of the time whoever it lies with, so that dossiers get far.
                if (random.nextBoolean() && !oracle.worker().isEmpty()) {
                    duty = oracle.worker();
                }
                DossierAction action =
                        random.nextInt(3) == 0 ? oracle.usual() : TRIED.get(random.nextInt(TRIED.size()));
                boolean ends = ENDING.contains(action) && random.nextInt(8) > 0;
                if (ends || (action == DossierAction.TAKE && duty.equals("tiepnhan"))) {
                    continue;
                }
                String attempt = "seed " + SEED + ", " + code + " at " + oracle.place() + ": " + action + " by " + duty
                        + " after " + history;
                Seen before = look(code);
                Actor actor = officer(given, duty, oracle.away());
                Attempt what = new Attempt(
                        action,
                        officer(given, oracle.worker(), oracle.away()),
                        given.commune(oracle.away() ? "Thanh Khê" : "Bà Nà"),
                        draft);
                boolean allowed = oracle.allows(duty, action);
                boolean done = perform(code, actor, what);
                Seen after = look(code);
                assertThat(done).as(() -> attempt + ", refused " + refusal).isEqualTo(allowed);
                if (!done) {
                    assertThat(after).as(attempt).isEqualTo(before);
                    continue;
                }
                applied++;
                history.add(action + " by " + duty);
                boolean finishes = action == DossierAction.NUMBER_RESULT;
                assertThat(after.entries()).as(attempt).isEqualTo(before.entries() + (finishes ? 2 : 1));
                assertThat(after.last()).as(attempt).isEqualTo(finishes ? "FINISH" : action.name());
                assertThat(after.version()).as(attempt).isEqualTo(before.version() + 1);
                boolean over = oracle.place() == TurnOracle.Place.OVER || oracle.place() == TurnOracle.Place.GIVEN;
                assertThat(isListed(code, officer(given, oracle.worker(), oracle.away())))
                        .as(() -> attempt + ": is in the list of whose turn it is now")
                        .isEqualTo(!over);
            }
        }
        assertThat(applied).isGreaterThan(6 * SEQUENCES);
    }

    /** The desk stays where it was filed; everybody else belongs to the commune that is competent now. */
    private static Actor officer(TestDossiers given, String duty, boolean away) {
        if (duty.equals(TurnOracle.DEPARTMENT)) {
            return given.consulted(TurnOracle.DEPARTMENT);
        }
        if (duty.isEmpty()) {
            return given.officer("tiepnhan");
        }
        return given.signIn((away && !duty.equals("tiepnhan") ? AWAY : HOME) + duty);
    }

    private boolean isListed(DossierCode code, Actor actor) {
        return lists.list(actor, new WorkQuery(Set.of(), WorkQuery.Whose.ANYBODY, null, null, code.value()), 0, 5)
                        .size()
                == 1;
    }

    private Seen look(DossierCode code) {
        return jdbc.sql("""
                        select version, status, count(*) as entries, (array_agg(action order by seq desc))[1] as last
                        from dossiers.code join dossiers.dossier on id = dossier_id
                        join dossiers.journal on journal.dossier_id = id
                        where code.code = ? group by version, status
                        """)
                .param(code.value())
                .query((row, number) -> new Seen(
                        row.getInt("version"), row.getString("status"), row.getInt("entries"), row.getString("last")))
                .single();
    }

    /**
     * What is tried.
     *
     * @param worker whose work it is at present; to be given it
     * @param other the commune where it is not
     */
    private record Attempt(DossierAction action, Actor worker, Agency other, DocumentId draft) {}

    private boolean perform(DossierCode code, Actor actor, Attempt attempt) {
        refusal = null;
        try {
            switch (attempt.action()) {
                case ACCEPT -> dossiers.accept(code, actor);
                case REFUSE -> dossiers.refuse(code, actor, "không đủ điều kiện", "Điều 8");
                case TAKE -> dossiers.take(code, actor);
                case FORWARD -> dossiers.forward(code, actor, null);
                case APPROVE -> dossiers.approve(code, actor, null);
                case SEND_BACK -> dossiers.sendBack(code, actor, "sửa lại");
                case ATTACH_RESULT -> dossiers.attachResult(code, actor, attempt.draft());
                case NUMBER_RESULT -> dossiers.numberResult(code, actor, "1/XN");
                case HAND_OVER -> dossiers.handOver(code, actor, "Nguyễn Văn An", true);
                case REQUEST_SUPPLEMENT -> turns.requestSupplement(code, actor, List.of("giấy khai sinh"), "thiếu");
                case RESUBMIT -> turns.resubmit(code, actor, Map.of(), null);
                case REQUEST_PAYMENT -> duties.request(code, actor, "lệ phí trước bạ");
                case CONFIRM_PAYMENT -> duties.confirm(code, actor, "giấy nộp tiền");
                case WITHDRAW -> turns.withdraw(code, actor, "đổi ý");
                case STOP -> turns.stop(code, actor, "theo đề nghị");
                case EXTEND ->
                    turns.extend(code, actor, LocalDate.now(ZoneOffset.UTC).plusYears(1), "chờ xác minh", true);
                case RECALL -> turns.recall(code, actor);
                case CORRECT -> turns.correct(code, actor, "sai họ tên", "Điều 23 khoản 1 NĐ 118/2025/NĐ-CP");
                case ASSIGN ->
                    assignments.assign(code, actor, new StaffId(attempt.worker().id()), "san việc");
                case CONSULT ->
                    consultations.ask(
                            code,
                            actor,
                            new Consultation.Question(
                                    "Có vướng quy hoạch không?",
                                    JoinRule.ALL,
                                    List.of(new Asked(
                                            agencies.findDepartment(TurnOracle.DEPARTMENT)
                                                    .orElseThrow()
                                                    .id(),
                                            Instant.now().plus(Duration.ofDays(30))))));
                case ANSWER -> consultations.answer(code, actor, Consultation.Opinion.AGREE, null);
                case BREAK_OFF -> consultations.breakOff(code, actor, "đã đủ căn cứ");
                case TRANSFER -> transfers.transfer(code, actor, attempt.other().adminUnit(), "sai nơi");
                case REOPEN -> turns.reopen(code, actor, "xem lại");
                default -> throw new AssertionError(attempt.action());
            }
            return true;
        } catch (DomainException refused) {
            refusal = refused.code();
            return false;
        }
    }
}
