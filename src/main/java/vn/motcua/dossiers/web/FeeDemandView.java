package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.FeeOnDay;
import vn.motcua.catalog.FeeRelief;
import vn.motcua.catalog.FeeSheet;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierFees;
import vn.motcua.payments.Demand;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * What a dossier costs, as the officer counts it.
 *
 * @param sheet what may be asked for
 * @param demands what was asked for so far
 * @param atTill whether the officer takes money
 * @param typed by field name
 */
public record FeeDemandView(
        DossierDetails dossier,
        FeeSheet sheet,
        List<Demand> demands,
        boolean atTill,
        Map<String, String> typed,
        FormErrors errors) {

    /** Copies the collections. */
    public FeeDemandView {
        demands = List.copyOf(demands);
        typed = Map.copyOf(typed);
    }

    /** This page. */
    public String href() {
        return CaseController.PATH + dossier.code().value() + "/phi";
    }

    /** The dossier's page. */
    public String dossierHref() {
        return CaseController.PATH + dossier.code().value();
    }

    /** Where one is called off. */
    public String callOffHref(Demand demand) {
        return href() + "/" + demand.reference() + "/bo";
    }

    /** Where it is paid: at the counter for who takes money, else as the applicant sees it. */
    public String payHref(Demand demand) {
        return (atTill ? "/thu-phi/" : "/thanh-toan/") + demand.reference();
    }

    /** Whether something can be asked for. */
    public boolean canCharge() {
        return demands.stream().noneMatch(demand -> demand.state().isOpen())
                && lines().stream().anyMatch(line -> !Objects.equals(line.payable(), 0L));
    }

    /** What may be asked for. */
    public List<FeeOnDay> lines() {
        return sheet.lines(dossier.channel());
    }

    /** Word and colour of where a demand stands. */
    public static Badge badge(Demand demand, Page page) {
        return new Badge(
                page.text("payments.state." + demand.state()),
                switch (demand.state()) {
                    case UNPAID -> Badge.Tone.LATE;
                    case WAITING -> Badge.Tone.SOON;
                    case PAID -> Badge.Tone.GOOD;
                    case CANCELLED, REFUNDED -> Badge.Tone.CALM;
                });
    }

    /** What was asked for, in words. */
    public String words(Demand demand, Page page) {
        return page.text("desk.fee.line", Dong.digits(demand.amount()));
    }

    /** Since when, and by whom. */
    public List<SummaryRow> rows(Demand demand, Page page) {
        List<SummaryRow> rows = new ArrayList<>();
        demand.lines()
                .forEach(line -> rows.add(SummaryRow.of(
                        line.name(),
                        page.text(
                                "desk.fee.counted",
                                String.valueOf(line.quantity()),
                                Dong.digits(line.unitAmount()),
                                Dong.digits(line.amount())))));
        if (demand.relief() != null) {
            rows.add(SummaryRow.of(page.text("desk.fee.relief"), demand.relief()));
        }
        rows.add(SummaryRow.of(
                page.text("desk.fee.by"), demand.createdBy() + ", " + VietnamTime.dateTime(demand.createdAt())));
        return rows;
    }

    /** How many of a line; one where there is only one line. */
    public FieldView quantity(int line, Page page) {
        FeeOnDay fee = lines().get(line);
        Long payable = fee.payable();
        String name = FeeDemandController.QUANTITY + line;
        String amount =
                payable == null ? page.text("desk.fee.unknown") : page.text("payments.dong", Dong.digits(payable));
        List<String> hint = new ArrayList<>(List.of(amount));
        add(hint, fee.fee().note());
        FeeRelief campaign = fee.campaign();
        add(hint, campaign == null ? null : campaign.name() + " (" + campaign.decision() + ")");
        return FieldView.of(name, DossierFees.name(fee))
                .withHint(String.join("; ", hint))
                .withValue(typed.getOrDefault(name, lines().size() == 1 ? "1" : ""))
                .withErrors(errors);
    }

    /** How many copies there are of what was counted; null where no copy has a most. */
    public @Nullable FieldView copies(Page page) {
        return lines().stream().noneMatch(line -> line.fee().maxPerCopy() != null)
                ? null
                : FieldView.of(FeeDemandController.COPIES, page.text("desk.fee.copies"))
                        .withHint(page.text("desk.fee.copies.hint"))
                        .withValue(typed.getOrDefault(FeeDemandController.COPIES, "1"))
                        .withErrors(errors);
    }

    private static void add(List<String> words, @Nullable String more) {
        if (more != null) {
            words.add(more);
        }
    }

    /** Đồng for one, where the catalog does not know it; null where it does. */
    public @Nullable FieldView amount(int line, Page page) {
        String name = FeeDemandController.AMOUNT + line;
        return lines().get(line).payable() != null
                ? null
                : FieldView.of(name, page.text("desk.fee.amount"))
                        .withHint(page.text("desk.fee.amount.hint"))
                        .withValue(typed.getOrDefault(name, ""))
                        .withErrors(errors);
    }

    /** Groups that pay less; null when there is none. */
    public @Nullable FieldView group(Page page) {
        List<FieldView.Option> options = sheet.groups().stream()
                .filter(group -> group.covers(dossier.channel()))
                .map(group -> FieldView.Option.of(
                        String.valueOf(group.id().value()),
                        page.text(
                                "desk.fee.group",
                                group.name(),
                                String.valueOf(group.percent()),
                                String.valueOf(group.evidence()))))
                .toList();
        return options.isEmpty()
                ? null
                : FieldView.of(FeeDemandController.RELIEF, page.text("desk.fee.relief"))
                        .withHint(page.text("desk.fee.relief.hint"))
                        .withOptions(options)
                        .withValue(typed.get(FeeDemandController.RELIEF))
                        .optional();
    }
}
