package vn.motcua.dossiers.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.LegalTime;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.JointDossier;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;

/** Draws groups of dossiers: each part in one line, whose turn it is and when it is due. */
@Component
class JointViews {

    private final Agencies agencies;

    JointViews(Agencies agencies) {
        this.agencies = agencies;
    }

    /** For the citizen who filed it. */
    JointView own(JointDossier joint, Page page) {
        return view(joint, MyJointController.path(joint.code()), "/ho-so/", page);
    }

    /** For officers; key and slip are for those who hand the slip out. */
    JointView desk(JointDossier joint, boolean handsOut, Page page) {
        JointView view = view(joint, JointController.path(joint.code()), CaseController.PATH, page);
        return handsOut ? view : view.withoutSlip();
    }

    private JointView view(JointDossier joint, String path, String partPath, Page page) {
        return new JointView(
                joint.code().value(),
                joint.slipKey(),
                joint.procedureName(),
                StatusBadge.of(page, joint.status()),
                name(joint.receivedAt()),
                page.text("dossiers.joint.submitted", joint.submitterName(), VietnamTime.full(joint.submittedAt())),
                path,
                joint.isReceived() ? path + "/giay-tiep-nhan.pdf" : null,
                lines(joint.parts(), partPath, page));
    }

    /** @param path where a part's page is, followed by its code; null to link nothing */
    List<JointView.PartLine> lines(List<JointDossier.Part> parts, @Nullable String path, Page page) {
        return parts.stream()
                .map(part -> new JointView.PartLine(
                        part.number() + ". " + DeskWords.procedure(part.procedureName()),
                        part.code().value(),
                        path == null ? null : path + part.code().value(),
                        name(part.competent()),
                        turn(part, parts, page),
                        part.waiting()
                                ? new Badge(page.text("dossiers.joint.waiting"), Badge.Tone.CALM)
                                : StatusBadge.of(page, part.status()),
                        due(part, parts, page),
                        part.reason() == null ? "" : part.reason()))
                .toList();
    }

    /** Whose turn it is, in a sentence. */
    String turn(JointDossier.Part part, List<JointDossier.Part> all, Page page) {
        if (part.waiting()) {
            return page.text("dossiers.joint.waitsFor", before(part, all));
        }
        return switch (part.status()) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS ->
                part.doing() == null
                        ? page.text("dossiers.turn.IN_PROGRESS", name(part.competent()))
                        : page.text(
                                "dossiers.turn.step",
                                part.turns().stream().map(this::name).collect(Collectors.joining(", ")),
                                page.text("dossiers.doing." + part.doing()));
            case FINISHED -> page.text("dossiers.joint.ready");
            case AWAITING_SUPPLEMENT -> page.text("dossiers.joint.supplement");
            case AWAITING_PAYMENT, REFUSED, WITHDRAWN, STOPPED, HANDED_OVER ->
                page.text("dossiers.joint.over." + part.status());
        };
    }

    private static String due(JointDossier.Part part, List<JointDossier.Part> all, Page page) {
        Instant promised = part.promisedAt();
        Instant finished = part.finishedAt();
        LegalTime time = part.legalTime();
        if (finished != null) {
            return page.text("dossiers.joint.done", VietnamTime.dateTime(finished));
        }
        if (part.ended()) {
            return "–";
        }
        if (promised != null) {
            return VietnamTime.full(promised);
        }
        return part.waiting() && time != null
                ? page.text("dossiers.joint.later", DeskWords.time(time, page), before(part, all))
                : "–";
    }

    /** The parts that come first, by name. */
    static String before(JointDossier.Part part, List<JointDossier.Part> all) {
        return part.after().stream()
                .map(number -> DeskWords.procedure(all.get(number - 1).procedureName()))
                .collect(Collectors.joining(", "));
    }

    private String name(AgencyId agency) {
        return agencies.get(agency).name();
    }
}
