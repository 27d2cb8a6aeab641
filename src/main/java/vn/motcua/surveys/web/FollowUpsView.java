package vn.motcua.surveys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.surveys.Criterion;
import vn.motcua.surveys.FollowUp;
import vn.motcua.surveys.FollowUpAction;
import vn.motcua.surveys.RatingEntry;
import vn.motcua.surveys.ServiceKind;

/**
 * Low ratings of the head's desks.
 *
 * @param closed whether those are listed that are done with
 * @param typed what was refused
 * @param names of the desks
 */
public record FollowUpsView(
        List<FollowUp> followUps, boolean closed, List<Criterion> criteria, Typed typed, Map<AgencyId, String> names) {

    /** Copies the lists. */
    public FollowUpsView {
        followUps = List.copyOf(followUps);
        names = Map.copyOf(names);
        criteria = List.copyOf(criteria);
    }

    /** The pages beside this one. */
    public List<Page.NavItem> tabs(Page page) {
        return HeadTabs.of(page, RatingHeadController.PATH);
    }

    /** Where the others are. */
    public String otherHref() {
        return RatingHeadController.PATH + (closed ? "" : "?tt=xong");
    }

    /** Where it is sent. */
    public String action(FollowUp one) {
        return RatingHeadController.PATH + "/" + one.rating();
    }

    /** The dossier's page, or null when it is about none. */
    public @Nullable String dossier(FollowUp one) {
        return one.kind() == ServiceKind.TICKET || one.label().isEmpty() ? null : "/viec/ho-so/" + one.label();
    }

    /** How far it is. */
    public Badge badge(Page page, FollowUp one) {
        return new Badge(
                page.text("surveys.followUp." + one.state()),
                switch (one.state()) {
                    case OPEN -> Badge.Tone.LATE;
                    case CONTACTED -> Badge.Tone.SOON;
                    case CLOSED -> Badge.Tone.GOOD;
                });
    }

    /** What is known of it. */
    public List<SummaryRow> rows(Page page, FollowUp one) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                page.text("surveys.form.overall"),
                one.overall() + " – " + page.text("surveys.point." + one.overall())));
        criteria.stream()
                .filter(criterion -> one.scores().containsKey(criterion.code()))
                .forEach(criterion -> rows.add(SummaryRow.of(
                        criterion.words(page.lang()),
                        String.valueOf(one.scores().get(criterion.code())))));
        String comment = one.comment();
        if (comment != null) {
            rows.add(SummaryRow.of(page.text("surveys.form.comment"), comment));
        }
        String contact = one.contact();
        if (contact != null) {
            rows.add(SummaryRow.of(
                    page.text("surveys.followUp.contact"),
                    PhoneNumber.parse(contact).map(PhoneNumber::display).orElse(contact)));
        }
        rows.add(SummaryRow.of(
                page.text("surveys.followUp.where"),
                names.getOrDefault(one.desk(), "")
                        + (one.counter() == null
                                ? ""
                                : ", "
                                        + page.text(
                                                "surveys.counter", one.counter().toString()))));
        String officer = one.officer();
        if (officer != null) {
            rows.add(SummaryRow.of(page.text("surveys.results.officer"), officer));
        }
        return rows;
    }

    /** What was done. */
    public List<String> journal(Page page, FollowUp one) {
        return one.journal().stream().map(entry -> line(page, entry)).toList();
    }

    static String line(Page page, RatingEntry entry) {
        String who = entry.actor().isEmpty() ? "" : " · " + entry.actor();
        String detail = entry.detail() == null ? "" : ": " + entry.detail();
        return VietnamTime.dateTime(entry.at()) + " · " + page.text("surveys.event." + entry.event()) + who + detail;
    }

    /** What the head writes. */
    public FieldView note(Page page, FollowUp one) {
        boolean refused = typed.rating() == one.rating();
        FieldView field = FieldView.of("ghiChu", page.text("surveys.followUp.note"))
                .withHint(page.text("surveys.followUp.note.hint"));
        return refused ? field.withValue(typed.words()).withError(typed.error()) : field;
    }

    /** What can be done with it. */
    public List<FollowUpAction> actions(FollowUp one) {
        return List.of(FollowUpAction.values()).stream()
                .filter(action -> action.from(one.state()).isPresent())
                .toList();
    }

    /** What was refused, on top. */
    public FormErrors errors() {
        return typed.rating() == 0 ? FormErrors.NONE : FormErrors.NONE.and("ghiChu-" + typed.rating(), typed.error());
    }
}
