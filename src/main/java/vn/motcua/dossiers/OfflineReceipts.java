package vn.motcua.dossiers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.notifications.Notice;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * What a counter takes while its line is down: numbers of provisional slips are leased beforehand; when the line is
 * back each slip becomes a dossier once, received at the time it was handed in (NĐ 118/2025 Art. 17.3), and its
 * citizen is told the code.
 */
@Service
public class OfflineReceipts {

    /** How many slips a counter can give out without a line. */
    public static final int LEASED = 60;

    private static final Duration LONGEST = Duration.ofDays(7);
    /** Code of the desk, year, serial. */
    private static final Pattern NUMBER = Pattern.compile("(.+)-T(\\d{2})-(\\d{4,8})");

    private static final String BOOK = "provisional";
    /** Among how many of a desk's last dossiers the same is looked for: more than it takes in a day. */
    private static final int LATEST = 2_000;

    private final Filings filings;
    private final Desks desks;
    private final Agencies agencies;
    private final DossierRepository dossiers;
    private final JointRepository joints;
    private final RegisterNumbers registers;
    private final Notifications notifications;
    private final JdbcClient jdbc;
    private final Clock clock;

    OfflineReceipts(
            Filings filings,
            Desks desks,
            Agencies agencies,
            DossierRepository dossiers,
            JointRepository joints,
            RegisterNumbers registers,
            Notifications notifications,
            JdbcClient jdbc,
            Clock clock) {
        this.filings = filings;
        this.desks = desks;
        this.agencies = agencies;
        this.dossiers = dossiers;
        this.joints = joints;
        this.registers = registers;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A provisional slip.
     *
     * @param number as leased
     * @param handedInAt when the citizen handed the dossier in, by the desk's own clock
     * @param evenIfSame whether somebody decided that it is no second dossier of the same matter
     */
    public record Slip(String number, Instant handedInAt, boolean evenIfSame) {}

    /**
     * What became of a slip.
     *
     * @param code of the dossier, or of the group of dossiers
     * @param promisedAt when its (first) result is promised; null when no time is set
     */
    public record Received(DossierCode code, @Nullable Instant promisedAt) {}

    /** Numbers that no other counter gives out, for example {@code H17.104-T26-0001}. */
    @Transactional
    public List<String> lease(AgencyId desk, Actor actor) {
        desks.requireReception(actor, desk);
        int last = registers.reserve(desk, BOOK, year(), LEASED);
        String prefix = codeOf(desk) + "-T" + year() % 100 + "-";
        return IntStream.rangeClosed(last - LEASED + 1, last)
                .mapToObj(serial -> prefix + "%04d".formatted(serial))
                .toList();
    }

    /**
     * Receives what a slip was given for; the same slip sent again gets the same dossier.
     *
     * @throws ProvisionalNumberUnknown when the number was not leased to this desk, or was dropped
     * @throws ProvisionalSlipTooOld when it was handed in more than seven days ago
     * @throws SameDossierToday when the desk has received the same for the same name since
     */
    @Transactional
    public Received receive(Slip slip, Filing filing, Actor actor) {
        AgencyId desk = filing.receivedAt();
        requireLeased(slip.number(), desk);
        Optional<Received> earlier = claim(slip, desk, actor);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Instant now = clock.instant();
        Instant at = slip.handedInAt().isAfter(now) ? now : slip.handedInAt();
        if (at.isBefore(now.minus(LONGEST))) {
            throw new ProvisionalSlipTooOld();
        }
        if (!slip.evenIfSame()) {
            requireNone(filing, at.minus(Duration.ofHours(12)));
        }
        Filed filed = filings.receiveAtCounter(
                filing, actor, at, "Nhận khi mất mạng lúc " + VietnamTime.full(at) + ", phiếu tạm " + slip.number());
        // A slip for a group stands with the part that begins at once.
        Dossier dossier = dossiers.lock(joints.find(filed.code())
                .map(group -> joints.parts(group.id()).getFirst().code())
                .orElse(filed.code()));
        Instant promised = dossier.state().promisedAt();
        Received received = new Received(filed.code(), promised);
        jdbc.sql("""
                        update dossiers.offline_receipt set code = ?, promised_at = ?, dropped_why = null
                        where number = ?
                        """)
                .param(filed.code().value())
                .param(promised == null ? null : Timestamp.from(promised))
                .param(slip.number())
                .update();
        tell(slip, filing, filed, promised);
        return received;
    }

    /** Records a slip that became no dossier here, with the reason; one that did stays. */
    @Transactional
    public void drop(String number, AgencyId desk, Actor actor, @Nullable String reason) {
        String why = Dossiers.required(reason);
        desks.requireReception(actor, desk);
        requireLeased(number, desk);
        insert(number, desk, clock.instant(), actor, why);
    }

    /**
     * The first to settle a slip does it; the others get what came of it. Until its code is known, later in the same
     * transaction, the row says neither code nor a reason for dropping it.
     */
    private Optional<Received> claim(Slip slip, AgencyId desk, Actor actor) {
        if (insert(slip.number(), desk, slip.handedInAt(), actor, "") == 1) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql("""
                        select code, promised_at from dossiers.offline_receipt
                        where number = ? and agency_id = ? and code is not null
                        """)
                .params(slip.number(), desk.value())
                .query((row, line) -> {
                    Timestamp promised = row.getTimestamp("promised_at");
                    return new Received(
                            new DossierCode(row.getString("code")), promised == null ? null : promised.toInstant());
                })
                .optional()
                .orElseThrow(() -> new ProvisionalNumberUnknown(slip.number())));
    }

    private int insert(String number, AgencyId desk, Instant handedInAt, Actor actor, String why) {
        return jdbc.sql("""
                        insert into dossiers.offline_receipt
                            (number, agency_id, handed_in_at, settled_at, settled_by, dropped_why)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        number,
                        desk.value(),
                        Timestamp.from(handedInAt),
                        Timestamp.from(clock.instant()),
                        actor.name(),
                        why)
                .update();
    }

    private void requireLeased(String number, AgencyId desk) {
        Matcher parts = NUMBER.matcher(number);
        boolean leased = parts.matches()
                && parts.group(1).equals(codeOf(desk))
                && Integer.parseInt(parts.group(3))
                        <= registers.last(desk, BOOK, 2000 + Integer.parseInt(parts.group(2)));
        if (!leased) {
            throw new ProvisionalNumberUnknown(number);
        }
    }

    private void requireNone(Filing filing, Instant since) {
        jdbc.sql("""
                        select code.code
                        from (select id, procedure_code, submitted_at, applicant_name from dossiers.dossier
                              where received_agency = ? order by id desc limit ?) latest
                        join dossiers.code on code.dossier_id = latest.id
                        where procedure_code = ? and submitted_at >= ? and lower(applicant_name) = lower(?)
                        order by latest.id desc limit 1
                        """)
                .params(
                        filing.receivedAt().value(),
                        LATEST,
                        filing.procedure().value(),
                        Timestamp.from(since),
                        filing.applicant().fullName())
                .query(String.class)
                .optional()
                .ifPresent(code -> {
                    throw new SameDossierToday(new DossierCode(code));
                });
    }

    private void tell(Slip slip, Filing filing, Filed filed, @Nullable Instant promised) {
        String phone = filing.applicant().phone();
        if (phone == null) {
            return;
        }
        String code = filed.code().value();
        notifications.tell(
                Recipient.phone(phone),
                new Notice(
                        "dossiers.slipNumbered",
                        code,
                        Map.of(
                                DossierNoticeKinds.SLIP,
                                String.valueOf(slip.number()),
                                DossierNoticeKinds.CODE,
                                code,
                                DossierNoticeKinds.PROMISE,
                                promised == null ? "khi có thông báo" : VietnamTime.full(promised),
                                DossierNoticeKinds.KEY,
                                String.valueOf(filed.slipKey())),
                        null));
    }

    private String codeOf(AgencyId desk) {
        return agencies.codeOf(desk, VietnamTime.dateOf(clock.instant()));
    }

    private int year() {
        return VietnamTime.dateOf(clock.instant()).getYear();
    }
}
