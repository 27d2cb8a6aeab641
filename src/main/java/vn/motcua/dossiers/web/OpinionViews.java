package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.Consultation;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.Page;

/** Draws what other agencies were asked and answered. */
@Component
class OpinionViews {

    private final Agencies agencies;
    private final Clock clock;

    OpinionViews(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Whom an agency can ask: its own divisions, police and military, then the departments of the province. */
    List<Option> agencies(AgencyId competent) {
        return Stream.concat(agencies.listChildren(competent).stream(), agencies.listDepartments().stream())
                .map(agency -> Option.of(String.valueOf(agency.id().value()), agency.name()))
                .toList();
    }

    List<CaseView.Opinion> of(DossierDetails dossier, Page page) {
        return dossier.consultations().stream()
                .map(asked -> new CaseView.Opinion(
                        agencies.get(asked.agency()).name(),
                        state(asked, page),
                        asked.question(),
                        asked(asked, page),
                        answer(asked, page)))
                .toList();
    }

    private Badge state(Consultation asked, Page page) {
        if (asked.begunAt() == null && asked.answeredAt() == null && asked.basis() == null) {
            return new Badge(page.text("desk.inTurn.later"), Badge.Tone.CALM);
        }
        Instant deadline = asked.deadline();
        if (asked.answeredAt() != null) {
            return asked.isLate()
                    ? new Badge(page.text("desk.opinion.late"), Badge.Tone.LATE)
                    : new Badge(page.text("desk.opinion.answered"), Badge.Tone.GOOD);
        }
        if (asked.basis() != null) {
            return new Badge(page.text("desk.opinion.without"), Badge.Tone.CALM);
        }
        return deadline != null && clock.instant().isAfter(deadline)
                ? new Badge(page.text("desk.opinion.overdue"), Badge.Tone.LATE)
                : new Badge(page.text("desk.opinion.waiting"), Badge.Tone.SOON);
    }

    private static String asked(Consultation asked, Page page) {
        Instant deadline = asked.deadline();
        if (asked.isInTurn()) {
            return page.text(
                    "desk.inTurn.asked",
                    String.valueOf(asked.turn()),
                    asked.askedBy(),
                    String.valueOf(asked.days()),
                    deadline == null
                            ? page.text("desk.inTurn.fromTurn")
                            : page.text("desk.inTurn.until", VietnamTime.full(deadline)));
        }
        return page.text(
                "desk.opinion.asked",
                asked.askedBy(),
                VietnamTime.full(asked.askedAt()),
                deadline == null ? "" : VietnamTime.full(deadline),
                page.text("desk.opinion.join." + asked.join()));
    }

    private static String answer(Consultation asked, Page page) {
        Instant at = asked.answeredAt();
        if (at != null) {
            return page.text(
                    "desk.opinion.said",
                    page.text("desk.opinion." + asked.opinion()),
                    String.valueOf(asked.answer()),
                    String.valueOf(asked.answeredBy()),
                    VietnamTime.full(at));
        }
        String basis = asked.basis();
        return basis == null ? "" : page.text("desk.opinion.basis", basis);
    }
}
