package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.StaffId;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.NoticeWords;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.notifications.Slot;
import vn.motcua.notifications.Words;
import vn.motcua.payments.BankEntries;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.Demands;
import vn.motcua.payments.NewBankEntry;
import vn.motcua.payments.ReceivingAccount;
import vn.motcua.payments.ReceivingAccounts;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/** Every change of state reaches citizen and officer; docs/notices.md is the list that is walked through here. */
@WholeProduct
class NoticesIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    @Autowired
    ApplicationContext product;

    @Autowired
    Drafts drafts;

    @Autowired
    Filings filings;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    DossierFees fees;

    @Autowired
    Demands demands;

    @Autowired
    ReceivingAccounts accounts;

    @Autowired
    BankEntries bank;

    @Autowired
    Notifications notifications;

    @Autowired
    NoticeWords words;

    @Autowired
    StaffNotices staffNotices;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private TestDossiers given;
    private Actor lan;
    private String phone;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        phone = "+84905771" + NUMBERS.incrementAndGet();
        lan = given.citizen("Trần Thị Lan", phone);
    }

    private List<String> titles(Recipient reader, DossierCode code) {
        return notifications.listInbox(reader, 0, 200).stream()
                .map(line -> line.message().subject())
                .filter(title -> title.contains(code.value()))
                .toList()
                .reversed();
    }

    private List<String> mine(DossierCode code) {
        return titles(Recipient.citizen(lan.id(), null), code);
    }

    private List<String> of(Actor officer, DossierCode code) {
        return notifications.listInbox(Recipient.staff(officer.id()), 0, 200).stream()
                .filter(line -> (line.message().subject() + line.message().body()).contains(code.value()))
                .map(line -> line.message().body())
                .toList()
                .reversed();
    }

    private List<String> briefs(String to) {
        return jdbc.sql(
                        "select coalesce(d.body, n.body) from notifications.delivery d"
                                + " left join notifications.notification n on n.id = notification_id where address = ? order by d.id")
                .param(to)
                .query(String.class)
                .list();
    }

    private DossierCode filed() {
        return drafts.submit(given.draftOf(lan), lan);
    }

    @Test
    void theApplicantIsToldOfEveryTurnOfTheirDossier() {
        DossierCode code = filed();
        Actor desk = given.officer("tiepnhan");
        dossiers.accept(code, desk);
        turns.requestSupplement(code, given.officer("thuly"), List.of("Căn cước mặt sau"), "Ảnh thiếu mặt sau");
        turns.resubmit(code, lan, Map.of(0, given.file("mat-sau.pdf")), null);
        turns.withdraw(code, lan, "Đổi ý");
        turns.reopen(code, given.officer("lanhdao"), "Rút nhầm");
        dossiers.refuse(code, desk, "Không thuộc thẩm quyền", "Điều 17 Luật Hộ tịch");

        assertThat(mine(code))
                .containsExactly(
                        "Đã nhận hồ sơ " + code.value(),
                        "Hồ sơ " + code.value() + " được tiếp nhận",
                        "Hồ sơ " + code.value() + " cần bổ sung",
                        "Đã nhận phần bổ sung của hồ sơ " + code.value(),
                        "Đã rút hồ sơ " + code.value(),
                        "Hồ sơ " + code.value() + " được mở lại",
                        "Hồ sơ " + code.value() + " không được tiếp nhận");
        assertThat(briefs(phone))
                .as("what others may see on the phone")
                .hasSize(7)
                .noneMatch(brief -> brief.contains("Ảnh thiếu mặt sau") || brief.contains("thẩm quyền"));
    }

    @Test
    void theResultIsToldWhenItIsReadyHandedOverAndCorrected() {
        DossierCode code = filed();
        dossiers.accept(code, given.officer("tiepnhan"));
        dossiers.attachResult(code, given.officer("thuly"), given.file("ket-qua.pdf"));
        dossiers.forward(code, given.officer("thuly"), null);
        given.passTheHead(code);
        turns.extend(
                code, given.officer("lanhdao"), LocalDate.now(VietnamTime.ZONE).plusDays(30), "Chờ xác minh", true);
        dossiers.approve(code, given.officer("lanhdao"), null);
        dossiers.numberResult(code, given.officer("vanthu"), "12/XNTTHN");
        dossiers.handOver(code, given.officer("tiepnhan"), "Trần Thị Lan", true);
        turns.correct(code, given.officer("tiepnhan"), "Sai ngày sinh", "Điều 23 khoản 1 NĐ 118/2025/NĐ-CP");

        assertThat(mine(code).subList(2, mine(code).size()))
                .containsExactly(
                        "Xin lỗi và hẹn lại hồ sơ " + code.value(),
                        "Hồ sơ " + code.value() + " đã có kết quả",
                        "Đã trả kết quả hồ sơ " + code.value(),
                        "Mời anh/chị đánh giá việc phục vụ: " + code.value(),
                        "Đang sửa kết quả hồ sơ " + code.value());
        assertThat(of(given.officer("thuly"), code))
                .as("the officer has to correct it")
                .anyMatch(body -> body.contains("phải sửa kết quả"));
    }

    @Test
    void theOfficersOfADossierAreToldWhatItsApplicantDoesAndNotWhatTheyDidThemselves() {
        DossierCode code = filed();
        Actor desk = given.officer("tiepnhan");
        Actor officer = given.officer("thuly");
        dossiers.accept(code, desk);
        dossiers.take(code, officer);
        turns.requestSupplement(code, officer, List.of("Căn cước mặt sau"), "Ảnh thiếu mặt sau");
        int before = of(officer, code).size();
        turns.resubmit(code, lan, Map.of(0, given.file("mat-sau.pdf")), null);
        turns.withdraw(code, lan, "Đổi ý");

        List<String> told = of(officer, code);
        assertThat(before).as("own request").isZero();
        assertThat(told)
                .hasSize(2)
                .anyMatch(body -> body.contains("người nộp đã bổ sung giấy tờ"))
                .anyMatch(body -> body.contains("người nộp đã rút hồ sơ"));
        assertThat(of(desk, code)).anyMatch(body -> body.contains("người nộp đã rút hồ sơ"));
    }

    /** Somebody without an account left a phone at the counter: it rings when there is something to come back for. */
    @Test
    void whoCameToTheCounterIsToldByPhone() {
        String left = "0905772" + NUMBERS.incrementAndGet();
        DossierCode code = walkIn("1.004873", left);
        turns.requestSupplement(code, given.officer("thuly"), List.of("Tờ khai có chữ ký"), "Thiếu chữ ký");

        assertThat(briefs("+84" + left.substring(1)))
                .hasSize(2)
                .anyMatch(brief -> brief.contains("đã được tiếp nhận. Hẹn trả kết quả"))
                .anyMatch(brief -> brief.contains("cần bổ sung trước"));
    }

    @Test
    void theApplicantIsToldOfFeesThatAreAskedForAndPaid() {
        String left = "0905773" + NUMBERS.incrementAndGet();
        DossierCode code = walkIn("2.000635", left);
        Actor desk = given.officer("tiepnhan");
        DemandReference reference =
                Objects.requireNonNull(fees.charge(code, desk, List.of(new DossierFees.Count(0, 2, null)), null));
        ReceivingAccount account =
                accounts.find(demands.get(reference).collector()).orElseThrow();
        bank.take(new NewBankEntry(
                account.bankBin(),
                account.number(),
                "NoticesIT " + reference,
                16_000,
                reference.value(),
                Instant.parse("2026-11-30T03:00:00Z")));

        assertThat(briefs("+84" + left.substring(1)))
                .anyMatch(brief -> brief.contains("cần nộp 16.000 đồng, mã thanh toán " + reference))
                .anyMatch(brief -> brief.contains("Đã nhận 16.000 đồng"));
    }

    private DossierCode walkIn(String procedure, String left) {
        Filing walkIn = given.aFiling(new ProcedureCode(procedure));
        return filings.receiveAtCounter(
                        new Filing(
                                walkIn.procedure(),
                                walkIn.channel(),
                                walkIn.helpedAt(),
                                walkIn.receivedAt(),
                                walkIn.competentUnit(),
                                null,
                                new PersonDetails("Nguyễn Văn An", null, null, left, null, null),
                                null,
                                null,
                                Map.of(),
                                List.of()),
                        given.officer("tiepnhan"))
                .code();
    }

    /** Elsewhere a retry told everybody again. */
    @Test
    void anEventThatIsPublishedAgainIsToldOnce() {
        DossierCode code = filed();
        DossierEvent event = new DossierEvent.DossierSubmitted(
                new DossierEvent.About(code, "Đăng ký kết hôn", 1, new PersonId(lan.id()), null, false),
                given.aFiling(new ProcedureCode("1.004873")).receivedAt(),
                Instant.now());
        for (int again = 0; again < 3; again++) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event));
        }

        assertThat(mine(code)).containsExactly("Đã nhận hồ sơ " + code.value());
        assertThat(briefs(phone)).hasSize(1);
    }

    /** Elsewhere: 100 groups give 100 e-mails. */
    @Test
    void whoIsInAHundredGroupsIsToldOnce() {
        DossierCode code = filed();
        StaffId hai = new StaffId(given.officer("thuly").id());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int group = 0; group < 100; group++) {
                staffNotices.tell(
                        hai,
                        "work.consulted",
                        Map.of(DossierNoticeKinds.DEADLINE, "17:00"),
                        List.of(code.value()),
                        "/viec/ho-so/" + code.value());
            }
        });

        assertThat(of(given.officer("thuly"), code)).hasSize(1);
    }

    /** Whatever the product ships fits, and names no blank that its event does not have. */
    @Test
    void theWordsOfEveryNoticeAreFit() {
        for (NoticeKind.Audience audience : NoticeKind.Audience.values()) {
            assertThat(words.listKinds(audience)).isNotEmpty().allSatisfy(kind -> {
                Words shipped = words.list(kind).getLast().words();
                assertThat(shipped.problems(kind)).as(kind.code()).isEmpty();
                assertThat(words.preview(kind, shipped).get(Slot.BRIEF).length())
                        .as(kind.code())
                        .isLessThanOrEqualTo(201);
            });
        }
    }
}
