package vn.motcua.documents.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.documents.IssuedPaper;
import vn.motcua.documents.WalletPaper;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * A citizen's wallet.
 *
 * @param lines the newest first
 */
public record WalletView(List<Line> lines) {

    /** Copies the list. */
    public WalletView {
        lines = List.copyOf(lines);
    }

    /**
     * One paper.
     *
     * @param name what it is
     * @param state whether it may still be used
     * @param rows what is known of it
     * @param href where its file is shown
     */
    public record Line(String name, Badge state, List<SummaryRow> rows, String href) {

        /** Copies the list. */
        public Line {
            rows = List.copyOf(rows);
        }

        static Line of(WalletPaper paper, String path, LocalDate today, Page page) {
            List<SummaryRow> rows = new ArrayList<>();
            rows.add(row(page, "owner", paper.owner().fullName()));
            rows.add(row(page, "summary", paper.summary()));
            if (paper.issuer() != null) {
                rows.add(row(page, "issuer", paper.issuer()));
            }
            if (paper.issuedOn() != null) {
                rows.add(row(page, "issuedOn", VietnamTime.date(paper.issuedOn())));
            }
            rows.add(row(
                    page,
                    "validTo",
                    paper.validTo() == null
                            ? page.text("documents.wallet.always")
                            : VietnamTime.date(paper.validTo())));
            if (paper.typeCode() != null) {
                rows.add(row(page, "typeCode", paper.typeCode()));
            }
            rows.add(row(page, "scope", paper.scope()));
            rows.add(row(
                    page,
                    "verified",
                    page.text(
                            "documents.wallet.verified.by",
                            paper.verifiedBy(),
                            VietnamTime.dateTime(paper.verifiedAt()),
                            paper.source())));
            WalletPaper.End end = paper.end();
            if (end != null) {
                rows.add(row(
                        page,
                        "ended",
                        page.text("documents.wallet.ended.why", VietnamTime.dateTime(end.at()), end.why())));
            }
            return new Line(paper.name(), state(paper, today, page), rows, path + "/" + paper.id() + "/tep");
        }

        private static Badge state(WalletPaper paper, LocalDate today, Page page) {
            WalletPaper.End end = paper.end();
            if (end != null) {
                boolean open = end.as() == IssuedPaper.State.CORRECTING;
                return new Badge(
                        page.text("documents.wallet.ended." + end.as()), open ? Badge.Tone.SOON : Badge.Tone.LATE);
            }
            boolean valid = paper.isValidOn(today);
            return new Badge(
                    page.text(valid ? "documents.wallet.kind." + paper.kind() : "documents.wallet.expired"),
                    valid ? Badge.Tone.GOOD : Badge.Tone.LATE);
        }

        private static SummaryRow row(Page page, String key, String value) {
            return SummaryRow.of(page.text("documents.wallet." + key), value);
        }
    }
}
