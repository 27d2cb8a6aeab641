package vn.motcua.dossiers.registers.web;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.PaperHeads;
import vn.motcua.documents.Pdfs;
import vn.motcua.documents.SpreadsheetWriter;
import vn.motcua.dossiers.registers.RegisterLine;
import vn.motcua.dossiers.registers.RegisterQuery;
import vn.motcua.dossiers.registers.Registers;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/** Writes the register (form 07) as it is kept: line by line, always in Vietnamese. */
@Component
class RegisterSheets {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String HANDED = "Người nhận: ";

    private final Registers registers;
    private final Agencies agencies;
    private final PaperHeads heads;
    private final Pdfs pdfs;
    private final MessageSource messages;
    private final Clock clock;

    RegisterSheets(
            Registers registers, Agencies agencies, PaperHeads heads, Pdfs pdfs, MessageSource messages, Clock clock) {
        this.registers = registers;
        this.agencies = agencies;
        this.heads = heads;
        this.pdfs = pdfs;
        this.messages = messages;
        this.clock = clock;
    }

    /** The unit that the officer works for, on the paper's head. */
    PaperHead head(Actor actor, @Nullable String form) {
        Agency agency = actor.grants().stream()
                .findFirst()
                .map(grant -> agencies.get(new AgencyId(grant.agency())))
                .orElseGet(agencies::getProvincialCommittee);
        return heads.of(agency, null, clock.instant(), form);
    }

    List<RegisterView.Line> lines(Actor actor, RegisterQuery query, int offset, int size) {
        List<RegisterView.Line> lines = new ArrayList<>();
        for (RegisterLine line : registers.list(actor, query, offset, size)) {
            lines.add(line(offset + lines.size() + 1, line));
        }
        return lines;
    }

    byte[] pdf(RegisterView view) {
        return pdfs.render("dossiers/register-paper", Map.of("register", view));
    }

    /** The whole register, straight from the cursor into the file. */
    void xlsx(Actor actor, RegisterQuery query, OutputStream out) {
        SpreadsheetWriter writer =
                new SpreadsheetWriter(out, "Mẫu 07", List.of(7, 24, 40, 6, 26, 34, 30, 17, 17, 17, 17, 17, 26, 14, 24));
        writer.title(text("registers.title").toUpperCase(VIETNAMESE));
        writer.note(head(actor, null).agency() + " – "
                + messages.getMessage(
                        "registers.period",
                        new Object[] {VietnamTime.date(query.from()), VietnamTime.date(query.to())},
                        VIETNAMESE));
        writer.headings(Stream.of(
                        "number",
                        "code",
                        "procedure",
                        "sets",
                        "person",
                        "contact",
                        "agency",
                        "received",
                        "promised",
                        "passed",
                        "back",
                        "handedOver",
                        "manner",
                        "signature",
                        "note")
                .map(column -> text("registers.column." + column))
                .toList());
        AtomicInteger number = new AtomicInteger();
        registers.read(actor, query, row -> {
            RegisterView.Line line = line(number.incrementAndGet(), row);
            writer.row(
                    line.number(),
                    line.code(),
                    line.procedure(),
                    line.sets(),
                    line.person(),
                    line.contact(),
                    line.agency(),
                    row.receivedAt(),
                    row.promisedAt(),
                    row.passedAt(),
                    row.finishedAt(),
                    row.handedOverAt(),
                    line.manner(),
                    "",
                    line.note() == null ? "" : line.note());
        });
        writer.finish();
    }

    private RegisterView.Line line(int number, RegisterLine line) {
        return new RegisterView.Line(
                number,
                line.code(),
                line.procedure(),
                // A dossier is filed in one set; the receipt slip says the same.
                1,
                line.person(),
                Stream.of(line.address(), line.phone())
                        .filter(part -> part != null && !part.isBlank())
                        .reduce((address, phone) -> address + "; " + phone)
                        .orElse(""),
                agencies.get(line.competent()).name(),
                VietnamTime.dateTime(line.receivedAt()),
                time(line.promisedAt()),
                time(line.passedAt()),
                time(line.finishedAt()),
                time(line.handedOverAt()),
                manner(line),
                note(line));
    }

    private String manner(RegisterLine line) {
        if (line.handedOverAt() == null) {
            return "";
        }
        String receiver = line.handOver();
        return text("registers.manner.desk")
                + (receiver == null || !receiver.startsWith(HANDED) ? "" : ": " + receiver.substring(HANDED.length()));
    }

    private @Nullable String note(RegisterLine line) {
        String note =
                switch (line.status()) {
                    case REFUSED, WITHDRAWN, STOPPED, AWAITING_SUPPLEMENT, AWAITING_PAYMENT ->
                        text("dossiers.status." + line.status());
                    case SUBMITTED, ACCEPTED, IN_PROGRESS, FINISHED, HANDED_OVER -> "";
                };
        String extended = line.extended() ? text("registers.note.extended") : "";
        String both = Stream.of(note, extended)
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> first + "; " + second)
                .orElse("");
        return both.isEmpty() ? null : both;
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : VietnamTime.dateTime(at);
    }

    private String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
