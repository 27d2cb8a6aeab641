package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
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
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.SampleFiles;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/**
 * Random sequences of actions by everybody, against an oracle that knows nothing of the transition table: what it
 * allows is applied and journalled once, what it forbids changes nothing. {@code -Dmotcua.turns.sequences=} makes it
 * longer, {@code -Dmotcua.turns.seed=} repeats a run.
 */
@WholeProduct
class TurnSequencesIT {

    private static final int SEQUENCES = Integer.getInteger("motcua.turns.sequences", 25);
    private static final long SEED = Long.getLong("motcua.turns.seed", System.nanoTime());
    private static final int ACTIONS = 40;
    private static final List<String> DUTIES = List.of("tiepnhan", "thuly", "truongphong", "lanhdao", "vanthu");
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
            DossierAction.WITHDRAW,
            DossierAction.STOP,
            DossierAction.EXTEND,
            DossierAction.RECALL,
            DossierAction.CORRECT);

    @Autowired
    ApplicationContext product;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    /** What the law allows next, for a dossier that one commune receives and decides. */
    private static final class Oracle {

        private enum Place {
            DESK,
            APPLICANT,
            OFFICER,
            HEAD,
            LEADER,
            REGISTRY,
            READY,
            GIVEN,
            OVER
        }

        private Place place = Place.DESK;
        private boolean asked;
        private boolean extended;
        private boolean drafted;
        private boolean decidedOnce;
        private boolean begun;
        private final Set<Place> taken = EnumSet.noneOf(Place.class);

        /** Applies it and says so, or leaves everything and says no. */
        boolean allows(String duty, DossierAction action) {
            boolean own = duty.equals(worker());
            boolean atWork = place == Place.OFFICER || place == Place.HEAD || place == Place.LEADER;
            boolean inHouse = atWork || place == Place.REGISTRY;
            boolean desk = duty.equals("tiepnhan");
            Place next =
                    switch (action) {
                        case ACCEPT -> desk && place == Place.DESK ? Place.OFFICER : null;
                        case REFUSE ->
                            own && !decidedOnce && (place == Place.DESK || place == Place.LEADER) ? Place.OVER : null;
                        case TAKE -> own && inHouse ? place : null;
                        case FORWARD ->
                            own && place == Place.OFFICER
                                    ? Place.HEAD
                                    : own && place == Place.HEAD ? Place.LEADER : null;
                        case ATTACH_RESULT -> own && inHouse && place != Place.LEADER ? place : null;
                        case APPROVE -> own && place == Place.LEADER && drafted ? Place.REGISTRY : null;
                        case SEND_BACK -> own && inHouse && place != Place.OFFICER ? Place.OFFICER : null;
                        case NUMBER_RESULT -> own && place == Place.REGISTRY ? Place.READY : null;
                        case HAND_OVER -> desk && place == Place.READY ? Place.GIVEN : null;
                        case REQUEST_SUPPLEMENT -> own && !decidedOnce && mayAsk() ? Place.APPLICANT : null;
                        case RESUBMIT -> desk && place == Place.APPLICANT ? Place.DESK : null;
                        case WITHDRAW, STOP ->
                            desk && !decidedOnce && (atWork || place == Place.DESK || place == Place.APPLICANT)
                                    ? Place.OVER
                                    : null;
                        case EXTEND -> duty.equals("lanhdao") && inHouse && !extended && !decidedOnce ? place : null;
                        case RECALL -> begun ? recalled(duty) : null;
                        case CORRECT -> desk && (place == Place.READY || place == Place.GIVEN) ? Place.OFFICER : null;
                        default -> throw new AssertionError(action);
                    };
            if (next == null) {
                return false;
            }
            note(action);
            place = next;
            return true;
        }

        private boolean mayAsk() {
            return place == Place.HEAD
                    || place == Place.LEADER
                    || (!asked && (place == Place.DESK || place == Place.OFFICER));
        }

        /** Whoever passed it on has it again, unless it was taken at the next place. */
        private @Nullable Place recalled(String duty) {
            if (taken.contains(place)) {
                return null;
            }
            return duty.equals("thuly") && place == Place.HEAD
                    ? Place.OFFICER
                    : duty.equals("truongphong") && place == Place.LEADER ? Place.HEAD : null;
        }

        private void note(DossierAction action) {
            switch (action) {
                case TAKE -> taken.add(place);
                case ATTACH_RESULT -> drafted = true;
                case REQUEST_SUPPLEMENT -> asked = true;
                case EXTEND -> extended = true;
                case NUMBER_RESULT -> decidedOnce = true;
                default -> {}
            }
            begun |= action == DossierAction.FORWARD;
        }

        /** What leads on from here. */
        DossierAction usual() {
            return switch (place) {
                case DESK, OVER -> DossierAction.ACCEPT;
                case APPLICANT -> DossierAction.RESUBMIT;
                case OFFICER -> drafted ? DossierAction.FORWARD : DossierAction.ATTACH_RESULT;
                case HEAD -> DossierAction.FORWARD;
                case LEADER -> DossierAction.APPROVE;
                case REGISTRY -> DossierAction.NUMBER_RESULT;
                case READY -> DossierAction.HAND_OVER;
                case GIVEN -> DossierAction.CORRECT;
            };
        }

        private String worker() {
            return switch (place) {
                case DESK, READY, GIVEN, APPLICANT -> "tiepnhan";
                case OFFICER -> "thuly";
                case HEAD -> "truongphong";
                case LEADER -> "lanhdao";
                case REGISTRY -> "vanthu";
                case OVER -> "";
            };
        }
    }

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
            Oracle oracle = new Oracle();
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
                String attempt = "seed " + SEED + ", " + code + " at " + oracle.place + ": " + action + " by " + duty;
                Seen before = look(code);
                boolean allowed = oracle.allows(duty, action);
                boolean done = perform(code, given.officer(duty), action, draft);
                Seen after = look(code);
                assertThat(done).as(attempt).isEqualTo(allowed);
                if (!done) {
                    assertThat(after).as(attempt).isEqualTo(before);
                    continue;
                }
                applied++;
                boolean finishes = action == DossierAction.NUMBER_RESULT;
                assertThat(after.entries()).as(attempt).isEqualTo(before.entries() + (finishes ? 2 : 1));
                assertThat(after.last()).as(attempt).isEqualTo(finishes ? "FINISH" : action.name());
                assertThat(after.version()).as(attempt).isEqualTo(before.version() + 1);
            }
        }
        assertThat(applied).isGreaterThan(6 * SEQUENCES);
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

    private boolean perform(DossierCode code, Actor actor, DossierAction action, DocumentId draft) {
        try {
            switch (action) {
                case ACCEPT -> dossiers.accept(code, actor);
                case REFUSE -> dossiers.refuse(code, actor, "không đủ điều kiện", "Điều 8");
                case TAKE -> dossiers.take(code, actor);
                case FORWARD -> dossiers.forward(code, actor, null);
                case APPROVE -> dossiers.approve(code, actor, null);
                case SEND_BACK -> dossiers.sendBack(code, actor, "sửa lại");
                case ATTACH_RESULT -> dossiers.attachResult(code, actor, draft);
                case NUMBER_RESULT -> dossiers.numberResult(code, actor, "1/XN");
                case HAND_OVER -> dossiers.handOver(code, actor, "Nguyễn Văn An", true);
                case REQUEST_SUPPLEMENT -> turns.requestSupplement(code, actor, List.of("giấy khai sinh"), "thiếu");
                case RESUBMIT -> turns.resubmit(code, actor, Map.of(), null);
                case WITHDRAW -> turns.withdraw(code, actor, "đổi ý");
                case STOP -> turns.stop(code, actor, "theo đề nghị");
                case EXTEND ->
                    turns.extend(code, actor, LocalDate.now(ZoneOffset.UTC).plusYears(1), "chờ xác minh", true);
                case RECALL -> turns.recall(code, actor);
                case CORRECT -> turns.correct(code, actor, "sai họ tên");
                default -> throw new AssertionError(action);
            }
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }
}
