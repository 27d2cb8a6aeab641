package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.SigningKeys;
import vn.motcua.dossiers.Assignments;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.IssuedResults;
import vn.motcua.dossiers.Paper;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/** The same action on several dossiers: looked at first, then each in a transaction of its own. */
@Component
class Batches {

    static final String REASON = "lyDo";
    static final String ASSIGNEE = "giaoCho";

    static final String PIN = "maPin";

    /** What is the same for all: the reason, the colleague who is to do the work, what opens the actor's key. */
    record Common(
            @Nullable String reason,
            @Nullable Long assignee,
            @Nullable Pin pin) {

        /** Nothing was asked yet. */
        static final Common UNASKED = new Common(null, null, null);
    }

    private final DossierRecords records;
    private final ActionDispatcher actions;
    private final Assignments assignments;
    private final IdempotentCommands commands;
    private final SigningKeys keys;
    private final IssuedResults results;
    private final DeskViews desk;
    private final DueBadges badges;

    Batches(
            DossierRecords records,
            ActionDispatcher actions,
            Assignments assignments,
            IdempotentCommands commands,
            SigningKeys keys,
            IssuedResults results,
            DeskViews desk,
            DueBadges badges) {
        this.records = records;
        this.actions = actions;
        this.assignments = assignments;
        this.commands = commands;
        this.keys = keys;
        this.results = results;
        this.desk = desk;
        this.badges = badges;
    }

    /** What would be done, and to which of them it cannot be done. */
    BatchView preview(
            Actor actor, DossierAction action, List<String> chosen, String listSlug, Common common, Page page) {
        List<Row> rows = new ArrayList<>();
        Map<String, FieldView.Option> colleagues = new TreeMap<>();
        List<String> possible = new ArrayList<>();
        for (String code : chosen) {
            Optional<DossierDetails> found = find(code, actor);
            boolean can = found.filter(dossier -> isPossible(dossier, action)).isPresent();
            if (can) {
                possible.add(code);
                if (action == DossierAction.ASSIGN) {
                    assignments
                            .listCandidates(found.get().steps(), actor)
                            .forEach(member ->
                                    colleagues.put(member.fullName() + member.id(), Colleagues.option(member)));
                }
            }
            rows.add(previewRow(code, found.orElse(null), action, page));
        }
        FormErrors errors = errors(actor, action, common, page);
        String count = String.valueOf(possible.size());
        return new BatchView(
                page.text("desk.batch.title." + action, count),
                action.name(),
                listSlug,
                desk.side(actor, DeskList.find(listSlug, actor).orElse(null), page),
                TableView.of(
                        page.text("desk.batch.chosen"),
                        List.of(
                                Column.of(page.text("desk.column.code")),
                                Column.of(page.text("desk.column.procedure")),
                                Column.of(page.text("desk.column.person")),
                                Column.of(page.text("desk.column.due")),
                                Column.of(page.text("desk.batch.column.check"))),
                        rows),
                possible,
                needsReason(action),
                FieldView.of(REASON, page.text("desk.batch.reason." + action))
                        .withHint(page.text("desk.batch.reason.hint." + action))
                        .withValue(common.reason())
                        .withErrors(errors),
                FieldView.of(ASSIGNEE, page.text("desk.field.assignee"))
                        .withOptions(List.copyOf(colleagues.values()))
                        .withValue(common.assignee() == null ? null : String.valueOf(common.assignee()))
                        .withErrors(errors),
                action == DossierAction.APPROVE || action == DossierAction.NUMBER_RESULT
                        ? pinField(actor, errors, page)
                        : null,
                errors,
                page.text("desk.batch.confirm." + action, count),
                UUID.randomUUID().toString());
    }

    /** What opens the actor's key; null for who has none. */
    private @Nullable FieldView pinField(Actor actor, FormErrors errors, Page page) {
        return keys.find(actor)
                .map(key -> FieldView.of(PIN, page.text("desk.field.pin"))
                        .withHint(page.text("desk.field.pin.hint", key.signer()))
                        .withErrors(errors)
                        .optional())
                .orElse(null);
    }

    /** Whether what all have in common was given. */
    boolean isComplete(Actor actor, DossierAction action, Common common, Page page) {
        return errors(actor, action, common, page).isEmpty();
    }

    private FormErrors errors(Actor actor, DossierAction action, Common common, Page page) {
        FormErrors errors = FormErrors.NONE;
        Pin pin = common.pin();
        if (pin != null) {
            try {
                // Once for all: a wrong PIN must not be tried for each of them.
                keys.require(actor, pin);
            } catch (DomainException refusal) {
                errors = errors.and(PIN, page.text(refusal));
            }
        }
        String reason = common.reason();
        if (reason == null) {
            return errors;
        }
        if (action == DossierAction.ASSIGN && common.assignee() == null) {
            errors = errors.and(ASSIGNEE, page.text("dossiers.officerMissing"));
        }
        return needsReason(action) && reason.isBlank()
                ? errors.and(REASON, page.text("dossiers.reasonMissing"))
                : errors;
    }

    private static boolean needsReason(DossierAction action) {
        return action == DossierAction.SEND_BACK || action == DossierAction.ASSIGN;
    }

    /** Does it; a dossier that refuses does not keep the others back. */
    BatchResultView run(
            Actor actor,
            DossierAction action,
            List<String> chosen,
            String listSlug,
            Common common,
            String key,
            Page page) {
        Map<String, Optional<String>> refusals = new LinkedHashMap<>();
        for (String code : chosen) {
            refusals.put(code, runOne(actor, action, code, common, key + ":" + code, page));
        }
        return result(actor, action, refusals, listSlug, page);
    }

    /**
     * What became of each.
     *
     * @param refusals by code, in words; empty when it was done
     */
    BatchResultView result(
            Actor actor, DossierAction action, Map<String, Optional<String>> refusals, String listSlug, Page page) {
        long done = refusals.values().stream().filter(Optional::isEmpty).count();
        List<Row> rows = refusals.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        entry.getKey(),
                        List.of(
                                Cell.link(entry.getKey(), CaseController.PATH + entry.getKey()),
                                entry.getValue().isEmpty()
                                        ? Cell.badge(page.text("desk.batch.done." + action), Badge.Tone.GOOD)
                                        : Cell.badge(page.text("desk.batch.notDone"), Badge.Tone.LATE),
                                Cell.text(entry.getValue().orElse("")))))
                .toList();
        DeskList list = DeskList.find(listSlug, actor).orElse(DeskList.MINE);
        return new BatchResultView(
                page.text("desk.batch.result." + action, String.valueOf(done), String.valueOf(refusals.size())),
                done == refusals.size(),
                list.href(),
                desk.side(actor, list, page),
                TableView.of(
                        page.text("desk.batch.results"),
                        List.of(
                                Column.of(page.text("desk.column.code")),
                                Column.of(page.text("desk.batch.column.result")),
                                Column.of(page.text("desk.batch.column.why"))),
                        rows));
    }

    /** The refusal in words, or empty when it was done. */
    private Optional<String> runOne(
            Actor actor, DossierAction action, String code, Common common, String key, Page page) {
        ActionRequest request = ActionRequest.of(action, common.reason(), common.assignee(), common.pin());
        try {
            commands.once(key, request, Boolean.class, () -> {
                actions.act(new DossierCode(code), actor, request);
                return true;
            });
            return Optional.empty();
        } catch (DomainException refusal) {
            return Optional.of(page.text(refusal));
        }
    }

    private Row previewRow(String code, @Nullable DossierDetails dossier, DossierAction action, Page page) {
        if (dossier == null) {
            Cell nothing = Cell.text("");
            return new Row(
                    code,
                    code,
                    List.of(
                            Cell.text(code),
                            nothing,
                            nothing,
                            nothing,
                            Cell.badge(page.text("dossiers.notFound"), Badge.Tone.LATE)));
        }
        return new Row(
                code,
                code,
                List.of(
                        Cell.link(code, CaseController.PATH + code),
                        Cell.text(DeskWords.procedure(dossier.procedureName())),
                        Cell.text(dossier.applicant().fullName()),
                        new Cell.Status(badges.of(dossier.competent(), dossier.promisedAt(), page), null),
                        check(dossier, action, page)));
    }

    private Cell check(DossierDetails dossier, DossierAction action, Page page) {
        if (!dossier.actions().contains(action)) {
            return Cell.badge(page.text("desk.batch.impossible"), Badge.Tone.LATE);
        }
        if (action == DossierAction.APPROVE && !hasResult(dossier)) {
            return Cell.badge(page.text("desk.batch.noResult"), Badge.Tone.LATE);
        }
        if (action == DossierAction.NUMBER_RESULT && results.propose(dossier) == null) {
            return Cell.badge(page.text("desk.batch.ownNumber"), Badge.Tone.LATE);
        }
        return Cell.badge(page.text("desk.batch.possible"), Badge.Tone.GOOD);
    }

    private boolean isPossible(DossierDetails dossier, DossierAction action) {
        return dossier.actions().contains(action)
                && (action != DossierAction.APPROVE || hasResult(dossier))
                && (action != DossierAction.NUMBER_RESULT || results.propose(dossier) != null);
    }

    private static boolean hasResult(DossierDetails dossier) {
        return dossier.papers().stream().anyMatch(paper -> paper.purpose() != Paper.Purpose.COMPONENT);
    }

    private Optional<DossierDetails> find(String code, Actor actor) {
        try {
            return Optional.of(records.get(new DossierCode(code), actor));
        } catch (DomainException unreadable) {
            return Optional.empty();
        }
    }
}
