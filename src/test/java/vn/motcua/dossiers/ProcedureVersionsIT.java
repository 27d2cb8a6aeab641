package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.WholeProduct;
import vn.motcua.calendar.LegalTime;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.MissingProcedureId;
import vn.motcua.catalog.MissingProcedures;
import vn.motcua.catalog.NewMissingProcedure;
import vn.motcua.catalog.PaperText;
import vn.motcua.catalog.ProcedureCell;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureDraft;
import vn.motcua.catalog.ProcedureDraftId;
import vn.motcua.catalog.ProcedureDrafts;
import vn.motcua.catalog.ProcedureRetired;
import vn.motcua.catalog.ProcedureText;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.Retirements;
import vn.motcua.catalog.VersionDecision;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.StaffId;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.notifications.Notification;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** What becomes of dossiers when the catalog changes. */
@WholeProduct
class ProcedureVersionsIT {

    @Autowired
    ApplicationContext product;

    @Autowired
    ProcedureDrafts catalog;

    @Autowired
    Retirements retirements;

    @Autowired
    MissingProcedures requests;

    @Autowired
    Procedures procedures;

    @Autowired
    Filings filings;

    @Autowired
    Drafts drafts;

    @Autowired
    ImmediateResults results;

    @Autowired
    FormDefinitions forms;

    @Autowired
    People people;

    @Autowired
    Notifications notifications;

    @Autowired
    Clock clock;

    private TestDossiers given;
    private Actor giang;
    private LocalDate today;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        giang = given.officer("tiepnhan");
        today = VietnamTime.dateOf(clock.instant());
    }

    private <T> T asAdministrator(Supplier<T> work) {
        return ActAs.actor(given.administrator(), work);
    }

    /** A procedure of this test alone, in force from today. */
    private ProcedureCode published(String name, Map<ProcedureCell, String> changes, List<PaperText> papers) {
        ProcedureDraftId id = asAdministrator(() -> catalog.create(null, name, true));
        ProcedureCode code = catalog.get(id).code();
        Map<ProcedureCell, String> cells = new EnumMap<>(Map.of(
                ProcedureCell.FIELD, "Hộ tịch",
                ProcedureCell.LEVEL, "COMMUNE",
                ProcedureCell.AGENCY, "Ủy ban nhân dân cấp xã",
                ProcedureCell.FUNCTION, "OFFICE",
                ProcedureCell.RESULTS, "Giấy xác nhận",
                ProcedureCell.LEGAL_BASIS, "58/2026/NQ-HĐND",
                ProcedureCell.ONLINE_LEVEL, "FULL",
                ProcedureCell.AMOUNT, "3",
                ProcedureCell.UNIT, "WORKING_DAY"));
        cells.putAll(changes);
        change(id, cells, papers);
        return code;
    }

    private void change(ProcedureDraftId id, Map<ProcedureCell, String> changes, List<PaperText> papers) {
        asAdministrator(() -> {
            ProcedureDraft draft = catalog.get(id);
            Map<ProcedureCell, String> cells = new EnumMap<>(ProcedureCell.class);
            cells.putAll(draft.text().cells());
            cells.putAll(changes);
            catalog.save(id, draft.revision(), new ProcedureText(cells, List.of(), papers));
            catalog.publish(id, catalog.get(id).revision(), new VersionDecision("9/QĐ-UBND", today, today));
            return id;
        });
    }

    private Actor citizen(String name, String number) {
        PhoneNumber phone = PhoneNumber.parse(number).orElseThrow();
        PersonId person = people.findByPhone(phone)
                .orElseGet(() -> people.create(NewPerson.named(name, phone)))
                .id();
        return new Actor(Actor.Kind.CITIZEN, person.value(), name, Set.of());
    }

    private static PaperText paper(String name, String rule) {
        return new PaperText(
                "",
                name,
                "PAPER",
                "",
                rule.isEmpty() ? "" : "khi tờ khai cho thấy cần",
                rule,
                rule.isEmpty() ? "MANDATORY" : "CONDITIONAL",
                "1",
                "",
                "",
                "",
                "",
                "");
    }

    @Test
    void aTimeOfSeveralPhasesIsReadAsItIsWrittenAndPromised() {
        ProcedureCode code = published(
                "Xác nhận qua ba giai đoạn",
                Map.of(ProcedureCell.PHASES, "08 giờ làm việc\n\n1 Tháng"),
                List.of(paper("Đơn", "")));
        LegalTime time = LegalTime.inTurn(List.of(LegalTime.workingDays(3), LegalTime.hours(8), LegalTime.months(1)));

        DossierDetails dossier = given.details(
                filings.receiveAtCounter(given.aFiling(code), giang).code());
        assertThat(dossier.legalTime()).isEqualTo(time);
        assertThat(dossier.promisedAt()).isAfter(clock.instant().plus(Duration.ofDays(30)));

        ProcedureDraftId next = asAdministrator(() -> catalog.begin(code, null));
        assertThat(catalog.get(next).text().of(ProcedureCell.PHASES)).isEqualTo("8 giờ làm việc\n1 tháng");
    }

    /** rules.md §6 case 11. */
    @Test
    void procedureVersionChangesMidFlightAndTheOpenDossierKeepsItsVersionItsDateAndItsPapers() {
        ProcedureCode code = published("Xác nhận đổi giữa chừng", Map.of(), List.of(paper("Đơn cũ", "")));
        Filed filed = filings.receiveAtCounter(given.aFiling(code), giang);
        DossierDetails before = given.details(filed.code());

        ProcedureDraftId next = asAdministrator(() -> catalog.begin(code, null));
        change(next, Map.of(ProcedureCell.NAME, "Tên mới", ProcedureCell.AMOUNT, "10"), List.of(paper("Đơn mới", "")));

        DossierDetails after = given.details(filed.code());
        assertThat(after.procedureVersion()).isEqualTo(before.procedureVersion());
        assertThat(after.procedureName()).isEqualTo("Xác nhận đổi giữa chừng");
        assertThat(after.promisedAt()).isEqualTo(before.promisedAt());
        assertThat(after.legalTime()).isEqualTo(LegalTime.workingDays(3));
        assertThat(procedures.version(after.procedureVersion()).checklist())
                .singleElement()
                .satisfies(paper -> assertThat(paper.name()).isEqualTo("Đơn cũ"));
        DossierDetails fresh = given.details(
                filings.receiveAtCounter(given.aFiling(code), giang).code());
        assertThat(fresh.procedureName()).isEqualTo("Tên mới");
        assertThat(fresh.legalTime()).isEqualTo(LegalTime.workingDays(10));
        assertThat(fresh.promisedAt()).isAfter(before.promisedAt());
    }

    @Test
    void aRetiredProcedureRefusesNewFilingsTellsDraftsAndLetsOpenDossiersGoOn() {
        ProcedureCode code = published("Việc sắp bãi bỏ", Map.of(), List.of(paper("Đơn", "")));
        ProcedureCode successor = published("Việc thay thế", Map.of(), List.of(paper("Đơn", "")));
        Actor binh = citizen("Trần Văn Bình", "0905333771");
        DraftId draft = drafts.open(code, binh);
        Filed waiting = filings.submit(given.aFiling(code), giang);
        assertThat(drafts.findEnding(drafts.get(draft, binh))).isEmpty();

        asAdministrator(() -> {
            retirements.retire(code, new VersionDecision("10/QĐ-UBND", today, today), successor);
            return code;
        });

        assertThatThrownBy(() -> filings.receiveAtCounter(given.aFiling(code), giang))
                .isInstanceOfSatisfying(
                        ProcedureRetired.class,
                        refused -> assertThat(refused.arguments())
                                .contains("Việc thay thế", successor.value(), "10/QĐ-UBND"));
        assertThatThrownBy(() -> drafts.open(code, citizen("Người Mới", "0905333772")))
                .isInstanceOf(ProcedureRetired.class);
        assertThat(drafts.findEnding(drafts.get(draft, binh))).isPresent();
        assertThatThrownBy(() -> drafts.submit(draft, binh)).isInstanceOf(ProcedureRetired.class);
        assertThat(drafts.list(binh)).extracting(Draft::id).contains(draft);
        product.getBean(Dossiers.class).accept(waiting.code(), giang);
        assertThat(given.details(waiting.code()).status()).isEqualTo(DossierStatus.ACCEPTED);
    }

    @Test
    void aPaperWithARuleIsAskedForOnlyWhenTheAnswersSaySo() {
        String question = forms.getFor("9.999999").fields().getFirst().key();
        ProcedureCode code = published(
                "Giấy tờ theo tờ khai",
                Map.of(),
                List.of(paper("Luôn cần", ""), paper("Khi có", question + " != empty")));
        var checklist = procedures.current(code, today).checklist();
        assertThat(checklist)
                .filteredOn(component -> Filings.isRequiredOnline(component, Map.of()))
                .extracting(component -> component.name())
                .containsExactly("Luôn cần");
        assertThat(checklist)
                .filteredOn(component -> Filings.isRequiredOnline(component, Map.of(question, "x")))
                .hasSize(2);
        assertThat(checklist)
                .filteredOn(component -> Filings.isAsked(component, Map.of()))
                .hasSize(1);
        Filing filing = given.aFiling(code);
        Filing online = new Filing(
                code,
                Channel.ONLINE,
                filing.helpedAt(),
                filing.receivedAt(),
                filing.competentUnit(),
                null,
                filing.applicant(),
                null,
                null,
                Map.of(question, "x"),
                List.of(new FiledPaper(1, 1, 0, null)));
        assertThatThrownBy(() -> filings.submit(online, giang)).isInstanceOf(PaperMissing.class);
    }

    /** NĐ 118/2025 Art. 17.4: the registration of a birth takes the day, but not the fast lane. */
    @Test
    void aBirthIsNotRegisteredInTheFastLane() {
        StaffId leader = new StaffId(given.officer("lanhdao").id());
        ProcedureCode birth = new ProcedureCode("1.001193");
        assertThat(ImmediateResults.isOffered(procedures.current(birth, today))).isFalse();
        assertThatThrownBy(() -> results.give(given.aFiling(birth), procedures.current(birth, today), giang, leader, 1))
                .isInstanceOf(NotImmediate.class);
        ProcedureCode extract = new ProcedureCode("2.000635");
        assertThat(ImmediateResults.isOffered(procedures.current(extract, today)))
                .isTrue();
        ProcedureCode own = published(
                "Xác nhận tại chỗ",
                Map.of(ProcedureCell.UNIT, "SAME_DAY", ProcedureCell.AMOUNT, "", ProcedureCell.IMMEDIATE, "true"),
                List.of());
        assertThat(ImmediateResults.isOffered(procedures.current(own, today))).isTrue();
    }

    @Test
    void theOfficerWhoFoundNoProcedureIsToldTheAnswer() {
        MissingProcedureId id = ActAs.actor(
                giang, () -> requests.ask(new NewMissingProcedure(null, null, "Xin giấy phép nuôi chim yến")));
        asAdministrator(() -> {
            requests.answer(id, null, "Không phải xin phép; chỉ kê khai với phường.");
            return id;
        });

        Notification told =
                notifications.listInbox(Recipient.staff(giang.id()), 0, 5).getFirst();
        assertThat(told.message().body()).contains("chim yến", "chỉ kê khai với phường");
        assertThat(told.message().link()).isEqualTo("/quay/yeu-cau/" + id.value());
    }
}
