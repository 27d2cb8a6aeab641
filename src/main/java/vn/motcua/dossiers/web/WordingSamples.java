package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.PaperTime;
import vn.motcua.documents.Pdfs;
import vn.motcua.documents.QrCodes;
import vn.motcua.dossiers.wording.FilledWording;
import vn.motcua.dossiers.wording.PaperForm;
import vn.motcua.dossiers.wording.Placeholder;
import vn.motcua.dossiers.wording.Wording;

/** Prints a form with words that are not published yet and a dossier that does not exist. */
@Component
class WordingSamples {

    private static final String CODE = "H00.000-000000-0000";
    private static final String PERSON = "Nguyễn Văn Mẫu";
    private static final String PROCEDURE = "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân";
    private static final String REASON = "Tờ khai chưa có chữ ký của người yêu cầu";
    private static final String OFFICER = "Trần Thị Cán Bộ";

    private final SlipPapers papers;
    private final Agencies agencies;
    private final Pdfs pdfs;
    private final Clock clock;

    WordingSamples(SlipPapers papers, Agencies agencies, Pdfs pdfs, Clock clock) {
        this.papers = papers;
        this.agencies = agencies;
        this.pdfs = pdfs;
        this.clock = clock;
    }

    byte[] print(Wording wording) {
        Instant now = clock.instant();
        Instant due = now.plus(Duration.ofDays(10));
        var desk = agencies.listCentres().getFirst();
        FilledWording words = wording.fill(Map.of(
                Placeholder.REASON,
                REASON,
                Placeholder.DEADLINE,
                PaperTime.of(due),
                Placeholder.DESK,
                desk.name(),
                Placeholder.CODE,
                CODE,
                Placeholder.PROCEDURE,
                PROCEDURE,
                Placeholder.PERSON,
                PERSON));
        String form = "Mẫu số " + wording.form().number();
        var head = papers.head(desk, CODE, now, form);
        String qr = QrCodes.pngDataUri(CODE);
        if (wording.form() != PaperForm.RECEIPT) {
            List<String> items = wording.form() == PaperForm.SUPPLEMENT
                    ? List.of("Tờ khai theo mẫu, có chữ ký", "Bản sao giấy tờ chứng minh nơi cư trú")
                    : List.of();
            NoticeView view = new NoticeView(
                    head,
                    words,
                    CODE,
                    qr,
                    List.of(
                            new NoticeView.Fact("Kính gửi", PERSON),
                            new NoticeView.Fact("Nội dung yêu cầu giải quyết", PROCEDURE)),
                    items,
                    OFFICER);
            return pdfs.render("dossiers/notice", Map.of("notice", view));
        }
        ReceiptSlipView view = new ReceiptSlipView(
                head,
                null,
                CODE,
                "XXXX-XXXX",
                "…/tra-cuu",
                qr,
                PERSON,
                null,
                null,
                null,
                null,
                null,
                PROCEDURE,
                "0.000000",
                List.of(new ReceiptSlipView.Paper("Tờ khai theo mẫu", 1, 0, 0)),
                1,
                "03 ngày làm việc",
                now,
                due,
                desk.name(),
                null,
                null,
                null,
                OFFICER,
                null);
        return pdfs.render("dossiers/receipt-slip", Map.of("slip", view, "words", words));
    }
}
