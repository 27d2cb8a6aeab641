package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.Calendars;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Steps;

/**
 * Projects running clocks anew when the calendar has changed: a holiday that was announced, a day closed by a storm,
 * other hours. Some dossiers at a time and each locked for a moment only, so that no desk waits; interrupted, it begins
 * again and finds what is done already as it should be.
 */
@Service
public class Reprojection {

    private static final int AT_ONCE = 500;

    private final DossierRepository dossiers;
    private final ClockLedger ledger;
    private final LegalClock legalClock;
    private final Journal journal;
    private final Steps steps;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reprojection(
            DossierRepository dossiers,
            ClockLedger ledger,
            LegalClock legalClock,
            Journal journal,
            Steps steps,
            Calendars calendars,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.legalClock = legalClock;
        this.journal = journal;
        this.steps = steps;
        this.calendars = calendars;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Does it when the calendar is not the one that was used last.
     *
     * @return how many promises moved
     */
    public int catchUp() {
        long revision = calendars.revision();
        if (jdbc.sql("select revision from dossiers.projected_calendar")
                        .query(Long.class)
                        .single()
                == revision) {
            return 0;
        }
        int moved = 0;
        List<Dossier> some = dossiers.listPromised(0, AT_ONCE);
        while (!some.isEmpty()) {
            moved += project(some);
            some = dossiers.listPromised(some.getLast().id().value(), AT_ONCE);
        }
        jdbc.sql("update dossiers.projected_calendar set revision = ?")
                .param(revision)
                .update();
        return moved;
    }

    private int project(List<Dossier> read) {
        List<DossierId> ids = moving(read).keySet().stream().map(Dossier::id).toList();
        return Objects.requireNonNull(transaction.execute(done -> {
            Map<Dossier, Instant> moving = ids.isEmpty() ? Map.of() : moving(dossiers.lockAll(ids));
            Map<Long, Instant> legal = new HashMap<>();
            moving.forEach((dossier, due) -> {
                move(dossier, due);
                legal.put(dossier.id().value(), due);
            });
            if (!moving.isEmpty()) {
                dossiers.updateAll(List.copyOf(moving.keySet()));
            }
            steps.reproject(
                    Dossiers.SUBJECT,
                    read.stream().map(dossier -> dossier.id().value()).toList(),
                    legal);
            return moving.size();
        }));
    }

    private void move(Dossier dossier, Instant due) {
        DossierStatus status = dossier.state().status();
        String from = VietnamTime.full(Objects.requireNonNull(dossier.state().promisedAt()));
        dossier.reproject(due);
        journal.append(
                dossier,
                Actor.SYSTEM,
                DossierAction.REPROJECT,
                status,
                status,
                "Lịch làm việc thay đổi: hẹn trả từ " + from + " sang " + VietnamTime.full(due));
        events.publishEvent(new DossierEvent.DeadlineMoved(dossier.about(), due));
    }

    /** Those whose promise is another now; a promise never moves into the past. */
    private Map<Dossier, Instant> moving(List<Dossier> some) {
        Map<DossierId, List<ClockSegment>> ledgers =
                ledger.listOf(some.stream().map(Dossier::id).toList());
        Map<Dossier, Instant> moving = new LinkedHashMap<>();
        for (Dossier dossier : some) {
            Instant promised = dossier.state().promisedAt();
            Instant due = legalClock.project(dossier, ledgers.getOrDefault(dossier.id(), List.of()));
            if (isRunning(dossier)
                    && promised != null
                    && due != null
                    && !due.equals(promised)
                    && isBetter(due, promised)) {
                moving.put(dossier, due);
            }
        }
        return moving;
    }

    /** It may have ended between reading and locking. */
    private static boolean isRunning(Dossier dossier) {
        return dossier.state().finishedAt() == null
                && Lifecycle.actionsIn(dossier.state().status()).contains(DossierAction.REPROJECT);
    }

    private boolean isBetter(Instant due, Instant promised) {
        return due.isAfter(promised) || due.isAfter(clock.instant());
    }
}
