package vn.motcua.catalog.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.FeeOnDay;
import vn.motcua.catalog.FeeRelief;
import vn.motcua.catalog.FeeSheet;
import vn.motcua.catalog.LocalOverlay;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/** What is paid on a day, and why, in words. */
final class FeeText {

    private FeeText() {}

    /** Who decided the amounts. */
    static String source(Page page, FeeSheet sheet) {
        LocalOverlay overlay = sheet.version().overlay();
        return overlay != null && overlay.fees() != null
                ? page.text("catalog.fees.source.local", overlay.decision(), VietnamTime.date(overlay.validFrom()))
                : page.text("catalog.fees.source.national");
    }

    /** "Miễn phí nộp trực tuyến theo 12/NQ-HĐND, đến hết 31/12/2026". */
    static String campaign(Page page, FeeRelief relief) {
        return relief.validTo() == null
                ? page.text("catalog.fees.campaign.open", relief.name(), relief.decision())
                : page.text(
                        "catalog.fees.campaign",
                        relief.name(),
                        relief.decision(),
                        VietnamTime.date(relief.validTo().minusDays(1)));
    }

    /** What is paid, without where it comes from. */
    static String payable(Page page, FeeOnDay line) {
        Long payable = line.payable();
        if (payable == null) {
            return Wording.fee(page, line.fee());
        }
        String amount = page.text("catalog.fee.amount", Dong.digits(payable));
        return line.fee().per() == null || payable == 0
                ? amount
                : amount + "/" + line.fee().per();
    }

    /** "Người có công: miễn; cần giấy xác nhận (12/NQ-HĐND)". */
    static String group(Page page, FeeRelief relief) {
        return page.text(
                relief.percent() == 100 ? "catalog.fees.group.free" : "catalog.fees.group.less",
                relief.name(),
                relief.percent(),
                relief.evidence() == null ? "" : relief.evidence(),
                relief.decision());
    }

    /** For citizens: one row when every channel costs the same, else one for each; then the groups that pay less. */
    static List<SummaryRow> rows(Page page, FeeSheet sheet) {
        Map<Channel, String> words = new LinkedHashMap<>();
        for (Channel channel : Channel.values()) {
            List<String> lines = sheet.lines(channel).stream()
                    .map(line -> line(page, line))
                    .distinct()
                    .toList();
            if (!lines.isEmpty()) {
                words.put(channel, String.join("\n", lines));
            }
        }
        List<SummaryRow> rows = new ArrayList<>();
        if (words.isEmpty()) {
            rows.add(SummaryRow.of(page.text("catalog.fact.fee"), page.text("catalog.fee.unstated")));
        } else if (words.values().stream().distinct().count() == 1) {
            rows.add(SummaryRow.of(
                    page.text("catalog.fact.fee"), words.values().iterator().next()));
        } else {
            words.forEach((channel, text) -> rows.add(SummaryRow.of(
                    page.text("catalog.fact.fee.channel", page.text("catalog.channel." + channel)), text)));
        }
        if (!sheet.groups().isEmpty()) {
            rows.add(SummaryRow.of(
                    page.text("catalog.fees.groups"),
                    String.join(
                            "\n",
                            sheet.groups().stream()
                                    .map(group -> group(page, group))
                                    .toList())));
        }
        LocalOverlay overlay = sheet.version().overlay();
        if (overlay != null && overlay.fees() != null) {
            rows.add(SummaryRow.of(page.text("catalog.fees.why"), source(page, sheet)));
        }
        return rows;
    }

    private static String line(Page page, FeeOnDay line) {
        FeeRelief campaign = line.campaign();
        String usual = inCase(line.fee().caseName(), Wording.fee(page, line.fee()));
        return campaign == null
                ? usual
                : page.text(
                        "catalog.fees.reduced",
                        inCase(line.fee().caseName(), payable(page, line)),
                        campaign(page, campaign),
                        Wording.fee(page, line.fee()));
    }

    private static String inCase(@Nullable String caseName, String words) {
        return caseName == null ? words : caseName + ": " + words;
    }
}
