package vn.motcua.frontdesk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.printing.PrinterAddress;
import vn.motcua.frontdesk.printing.Slip;
import vn.motcua.frontdesk.printing.SlipPrinters;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/**
 * The halls: their printer, and the machines that staff made kiosks. Pages of kiosks are open to everybody, so only a
 * machine at which staff typed their code prints on the centre's paper.
 */
@Service
public class Halls {

    /** Slips of one ticket at most: the first may have been torn off badly. */
    public static final int PRINTS = 3;

    private static final Duration PRINTABLE = Duration.ofMinutes(15);
    private static final Duration AT_WORK = Duration.ofMinutes(3);
    private static final Duration LOCKED = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final int TOKEN = 24;

    private final HallRepository halls;
    private final Centres centres;
    private final TicketRepository tickets;
    private final SlipPrinters printers;
    private final AuditJournal audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();

    Halls(
            HallRepository halls,
            Centres centres,
            TicketRepository tickets,
            SlipPrinters printers,
            AuditJournal audit,
            Clock clock) {
        this.halls = halls;
        this.centres = centres;
        this.tickets = tickets;
        this.printers = printers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a hall has. */
    @Transactional(readOnly = true)
    public Hall get(AgencyId desk) {
        HallRepository.Row row = halls.get(desk);
        return new Hall(row.printer(), row.pin() != null, halls.kiosks(desk));
    }

    /**
     * Sets it up. A new code makes every machine a stranger again.
     *
     * @param printer as typed; blank for none
     * @param dots of the printer's line
     * @param pin as typed; blank keeps the one there is
     * @throws NotYourFrontDesk when the actor administers nothing there
     * @throws vn.motcua.frontdesk.printing.PrinterAddressUnfit when nobody may write there
     * @throws KioskPinUnfit when the code is no good one
     */
    @Transactional
    public void configure(AgencyId desk, String printer, int dots, String pin, Actor actor) {
        if (!centres.mayConfigure(centres.get(desk).desk(), actor)) {
            throw new NotYourFrontDesk();
        }
        PrinterAddress address = printer.isBlank()
                ? null
                : printers.read(printer, dots == PrinterAddress.NARROW ? PrinterAddress.NARROW : PrinterAddress.WIDE);
        halls.save(desk, address, pin.isBlank() ? null : encoder.encode(requireGood(pin.strip())));
        if (!pin.isBlank()) {
            halls.forgetKiosks(desk);
        }
        audit.record(
                "frontdesk.hall",
                "desk",
                Long.toString(desk.value()),
                (address == null ? "-" : address.toString()) + (pin.isBlank() ? "" : " pin"));
    }

    /** Six to eight digits, neither one repeated nor in a row. */
    private static String requireGood(String pin) {
        boolean guessed =
                pin.chars().distinct().count() < 3 || "01234567890".contains(pin) || "09876543210".contains(pin);
        if (!pin.matches("\\d{6,8}") || guessed) {
            throw new KioskPinUnfit();
        }
        return pin;
    }

    /** The kiosk that a machine is, by what it keeps. */
    @Transactional(readOnly = true)
    public Optional<Kiosk> findKiosk(AgencyId desk, @Nullable String token) {
        return token == null || token.isBlank() ? Optional.empty() : halls.findKiosk(desk, hash(token));
    }

    /**
     * What staff may do at a kiosk for some minutes.
     *
     * @param token what the machine keeps from now on
     * @param pass what each command shows
     */
    public record Opened(String token, String pass) {}

    /**
     * Staff type their code at a machine, which is a kiosk of the centre from then on.
     *
     * @param token what the machine kept so far, or null
     * @throws KioskPinWrong when it is not the code; some wrong ones lock it for a while: for this kiosk, or for all
     *     machines that are none yet
     * @throws KioskPinLocked during that while
     */
    @Transactional(noRollbackFor = KioskPinWrong.class)
    public Opened open(AgencyId desk, String pin, @Nullable String token) {
        HallRepository.Row row = halls.lock(desk);
        Optional<Kiosk> known = findKiosk(desk, token);
        HallRepository.Tries tries = known.map(halls::lockTries).orElse(row.tries());
        Instant now = clock.instant();
        Instant until = tries.lockedUntil();
        if (until != null && now.isBefore(until) && !until.isAfter(now.plus(LOCKED))) {
            throw new KioskPinLocked(Math.max(1, Duration.between(now, until).toMinutes()));
        }
        boolean right = row.pin() != null && encoder.matches(pin.strip(), row.pin());
        int failures = right ? 0 : tries.failures() + 1;
        HallRepository.Tries after =
                new HallRepository.Tries(failures % TRIES, failures >= TRIES ? now.plus(LOCKED) : null);
        known.ifPresentOrElse(kiosk -> halls.save(kiosk, after), () -> halls.save(desk, after));
        if (!right) {
            throw new KioskPinWrong();
        }
        String kept = known.isPresent() && token != null ? token : added(desk, now);
        String pass = draw();
        halls.allow(hash(kept), hash(pass), now.plus(AT_WORK));
        return new Opened(kept, pass);
    }

    private String added(AgencyId desk, Instant now) {
        String token = draw();
        halls.addKiosk(desk, hash(token), now);
        audit.record("frontdesk.kiosk", "desk", Long.toString(desk.value()), null);
        return token;
    }

    private String draw() {
        byte[] bytes = new byte[TOKEN];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String secret) {
        return DigestUtils.sha256Hex(secret);
    }

    private Kiosk atWork(AgencyId desk, @Nullable String token, String pass) {
        return halls.findKiosk(desk, hash(token == null ? "" : token), hash(pass), clock.instant())
                .orElseThrow(KioskUnknown::new);
    }

    /**
     * Stops or goes on giving out numbers at this machine.
     *
     * @throws KioskUnknown when nobody typed the code there within the last minutes
     */
    @Transactional
    public void setClosed(AgencyId desk, @Nullable String token, String pass, boolean closed) {
        halls.setClosed(atWork(desk, token, pass), closed);
    }

    /**
     * The roll was changed: slips are counted anew, and the machine goes on.
     *
     * @throws KioskUnknown when nobody typed the code there within the last minutes
     */
    @Transactional
    public void changePaper(AgencyId desk, @Nullable String token, String pass) {
        Kiosk kiosk = atWork(desk, token, pass);
        halls.changePaper(kiosk, clock.instant());
        halls.setClosed(kiosk, false);
    }

    /**
     * Prints something to see that the printer works.
     *
     * @throws KioskUnknown when nobody typed the code there within the last minutes
     * @throws PrinterMissing when the centre has none
     * @throws vn.motcua.frontdesk.printing.PrinterAway when it does not answer
     * @throws vn.motcua.frontdesk.printing.OutOfPaper when it says so
     */
    public void tryPrinter(AgencyId desk, @Nullable String token, String pass, Slip slip) {
        atWork(desk, token, pass);
        printers.print(printer(desk), slip);
    }

    private PrinterAddress printer(AgencyId desk) {
        PrinterAddress printer = halls.get(desk).printer();
        if (printer == null) {
            throw new PrinterMissing();
        }
        return printer;
    }

    /**
     * Prints the slip of a ticket that was just taken, at most {@link #PRINTS} times.
     *
     * @throws KioskUnknown when the machine is no kiosk of the centre
     * @throws SlipPrintedEnough when it was printed often enough or is not of this centre and hour
     * @throws PrinterMissing when the centre has none
     * @throws vn.motcua.frontdesk.printing.PrinterAway when it does not answer
     * @throws vn.motcua.frontdesk.printing.OutOfPaper when it says so
     */
    public void print(AgencyId desk, @Nullable String token, TicketKey key, Slip slip) {
        Kiosk kiosk = findKiosk(desk, token).orElseThrow(KioskUnknown::new);
        Ticket ticket =
                tickets.find(key).filter(found -> found.desk().equals(desk)).orElseThrow(TicketNotFound::new);
        PrinterAddress printer = printer(desk);
        if (ticket.issuedAt().plus(PRINTABLE).isBefore(clock.instant()) || !halls.mayPrint(ticket, PRINTS)) {
            throw new SlipPrintedEnough(ticket.label());
        }
        boolean printed = false;
        try {
            printers.print(printer, slip);
            printed = true;
        } finally {
            if (!printed) {
                halls.wasNotPrinted(ticket);
            }
        }
        halls.count(kiosk);
    }
}
