package vn.motcua.catalog.web;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.catalog.FeeRelief;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * All that was ever taken off fees.
 *
 * @param reliefs newest first
 */
public record ReliefListView(List<FeeRelief> reliefs, LocalDate today) {

    /** Copies the list. */
    public ReliefListView {
        reliefs = List.copyOf(reliefs);
    }

    /** Each with what there is to know. */
    public List<Item> items(Page page) {
        return reliefs.stream().map(relief -> item(page, relief)).toList();
    }

    private Item item(Page page, FeeRelief relief) {
        boolean coming = today.isBefore(relief.validFrom());
        boolean over = relief.validTo() != null && !today.isBefore(relief.validTo());
        boolean lastDay = relief.validTo() != null && relief.validTo().equals(today.plusDays(1)) && !coming;
        boolean calledOff = relief.validFrom().equals(relief.validTo());
        String state = calledOff ? "off" : over ? "over" : coming ? "coming" : "current";
        String targets = relief.scope() == FeeRelief.Scope.ALL
                ? page.text("catalog.relief.scope.ALL")
                : page.text("catalog.relief.scope." + relief.scope()) + ": " + String.join("; ", relief.targets());
        return new Item(
                relief.name(),
                new Badge(
                        page.text("catalog.relief.state." + state),
                        over || calledOff ? Badge.Tone.CALM : coming ? Badge.Tone.SOON : Badge.Tone.GOOD),
                List.of(
                        SummaryRow.of(
                                page.text("catalog.relief.kind"),
                                page.text("catalog.relief.kind." + relief.kind())
                                        + (relief.evidence() == null ? "" : "\n" + relief.evidence())),
                        SummaryRow.of(
                                page.text("catalog.relief.percent"),
                                relief.percent() == 100
                                        ? page.text("catalog.relief.free")
                                        : page.text("catalog.relief.less", relief.percent())),
                        SummaryRow.of(page.text("catalog.relief.period"), period(page, relief)),
                        SummaryRow.of(
                                page.text("catalog.relief.channel"),
                                relief.channel() == null
                                        ? page.text("catalog.relief.channel.all")
                                        : page.text("catalog.channel." + relief.channel())),
                        SummaryRow.of(page.text("catalog.relief.scope"), targets),
                        SummaryRow.of(
                                page.text("catalog.admin.form.decision"), relief.decision() + "\n" + relief.creator())),
                over || calledOff || lastDay
                        ? ""
                        : ReliefsController.PATH + "/" + relief.id().value() + "/ket-thuc",
                page.text(coming ? "catalog.relief.callOff" : "catalog.relief.end"));
    }

    private static String period(Page page, FeeRelief relief) {
        String from = VietnamTime.date(relief.validFrom());
        if (relief.validTo() == null) {
            return page.text("catalog.relief.period.open", from);
        }
        return relief.validFrom().equals(relief.validTo())
                ? from
                : page.text(
                        "catalog.admin.until",
                        from,
                        VietnamTime.date(relief.validTo().minusDays(1)));
    }

    /**
     * A relief.
     *
     * @param endHref where it is ended; empty when it is over, or ends today anyway
     * @param endLabel what the button says
     */
    public record Item(String name, Badge state, List<SummaryRow> facts, String endHref, String endLabel) {}
}
