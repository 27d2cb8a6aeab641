package vn.motcua.dossiers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.StaffMembers;
import vn.motcua.directory.UnitId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.SampleFiles;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** Dossiers of one commune of the demonstration, as far as a test needs them. */
public final class TestDossiers {

    private static final ProcedureCode JOINT = new ProcedureCode("2.000986");
    private static final Map<String, String> CHILD = Map.ofEntries(
            Map.entry("requesterName", "Nguyễn Văn An"),
            Map.entry("requesterIdType", "CCCD"),
            Map.entry("requesterIdNumber", "048090000777"),
            Map.entry("requesterResidence", "12 Lê Duẩn"),
            Map.entry("requesterRelation", "FATHER"),
            Map.entry("childName", "Nguyễn Bé An"),
            Map.entry("childBirthDate", "2026-10-30"),
            Map.entry("childGender", "FEMALE"),
            Map.entry("childEthnicity", "01"),
            Map.entry("childNationality", "VN"),
            Map.entry("childBirthPlace", "Bệnh viện Đà Nẵng"),
            Map.entry("childHometown", "Đà Nẵng"),
            Map.entry("motherKnown", "NO"),
            Map.entry("fatherKnown", "YES"),
            Map.entry("fatherName", "Nguyễn Văn An"),
            Map.entry("fatherBirthYear", "1990"),
            Map.entry("fatherEthnicity", "01"),
            Map.entry("fatherNationality", "VN"),
            Map.entry("fatherResidence", "12 Lê Duẩn"),
            Map.entry("wantsCopies", "NO"),
            Map.entry("newAddress", "12 Lê Duẩn"),
            Map.entry("headName", "Nguyễn Văn An"),
            Map.entry("headPersonalId", "048090000777"),
            Map.entry("relationToHead", "CHILD"),
            Map.entry("headConsent", "ON_FORM"),
            Map.entry("firstCareFacility", "Trạm y tế phường Thanh Khê"),
            Map.entry("declarationAccepted", "YES"));
    private static final Map<String, String> UNMARRIED = Map.ofEntries(
            Map.entry("requesterName", "Nguyễn Văn An"),
            Map.entry("requesterResidence", "12 Lê Duẩn"),
            Map.entry("requesterIdType", "CCCD"),
            Map.entry("requesterIdNumber", "048090000777"),
            Map.entry("requesterRelation", "SELF"),
            Map.entry("subjectName", "Nguyễn Văn An"),
            Map.entry("subjectBirthDate", "17/05/1990"),
            Map.entry("subjectGender", "MALE"),
            Map.entry("subjectEthnicity", "01"),
            Map.entry("subjectNationality", "VN"),
            Map.entry("subjectResidence", "12 Lê Duẩn"),
            Map.entry("subjectIdType", "CCCD"),
            Map.entry("subjectIdNumber", "048090000777"),
            Map.entry("maritalStatus", "NEVER"),
            Map.entry("purposeKind", "OTHER"),
            Map.entry("purposeText", "Vay vốn ngân hàng"),
            Map.entry("declarationAccepted", "YES"));

    private static final ProcedureCode MARRIAGE = new ProcedureCode("1.000894");
    private static final String COMMUNE = "Thanh Khê";

    private final Filings filings;
    private final Dossiers dossiers;
    private final DossierRecords records;
    private final StaffMembers staff;
    private final StaffAccounts accounts;
    private final Agencies agencies;
    private final Documents documents;
    private final Drafts drafts;
    private final FormDefinitions forms;
    private final People people;
    private final JdbcClient jdbc;

    /** @param product the whole product with its demonstration */
    public TestDossiers(ApplicationContext product) {
        this.filings = product.getBean(Filings.class);
        this.dossiers = product.getBean(Dossiers.class);
        this.records = product.getBean(DossierRecords.class);
        this.staff = product.getBean(StaffMembers.class);
        this.accounts = product.getBean(StaffAccounts.class);
        this.agencies = product.getBean(Agencies.class);
        this.documents = product.getBean(Documents.class);
        this.drafts = product.getBean(Drafts.class);
        this.forms = product.getBean(FormDefinitions.class);
        this.people = product.getBean(People.class);
        this.jdbc = product.getBean(JdbcClient.class);
    }

    /** The officer of the commune with this duty. */
    public Actor officer(String duty) {
        return signIn("tk." + duty);
    }

    /** The administrator of the province. */
    public Actor administrator() {
        return signIn("quantri");
    }

    /** A demonstration account with its roles of today; checking its password takes longer than many a test. */
    public Actor signIn(String login) {
        return accounts.actor(staff.findByCode(login).orElseThrow().id()).orElseThrow();
    }

    /** What the officer may do with it now. */
    public Set<DossierAction> actions(DossierCode code, Actor officer) {
        return records.get(code, officer).actions();
    }

    /** Somebody else with the same roles. */
    public Actor colleagueOf(Actor officer) {
        return new Actor(Actor.Kind.STAFF, officer.id() + 500_000, "Đồng nghiệp", officer.grants());
    }

    /** The agency that is asked for its opinion, as its own officer. */
    Actor consulted(String department) {
        long agency = agencies.findDepartment(department).orElseThrow().id().value();
        return new Actor(
                Actor.Kind.STAFF, 900_000 + agency, department, Set.of(new Actor.Grant("CONSULTED_AGENCY", agency)));
    }

    /** Filed online, not yet received: somebody without an account here, whose papers are all in order. */
    public Filed submittedOnline() {
        Filing filing = aFiling();
        DocumentId paper = file("giay-to.pdf");
        List<FiledPaper> papers = IntStream.rangeClosed(1, 12)
                .mapToObj(line -> new FiledPaper(line, 0, 0, paper))
                .toList();
        return filings.submit(
                new Filing(
                        filing.procedure(),
                        Channel.ONLINE,
                        filing.helpedAt(),
                        filing.receivedAt(),
                        filing.competentUnit(),
                        null,
                        filing.applicant(),
                        null,
                        null,
                        UNMARRIED,
                        papers),
                officer("tiepnhan"));
    }

    /** The same by a citizen with an account. */
    public Filed submittedBy(Actor citizen) {
        Filing filing = aFiling();
        DocumentId paper = file("giay-to.pdf");
        return filings.submit(
                new Filing(
                        filing.procedure(),
                        Channel.ONLINE,
                        filing.helpedAt(),
                        filing.receivedAt(),
                        filing.competentUnit(),
                        new PersonId(citizen.id()),
                        new PersonDetails(citizen.name(), null, null, null, null, null),
                        null,
                        null,
                        UNMARRIED,
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(line -> new FiledPaper(line, 0, 0, paper))
                                .toList()),
                citizen);
    }

    /** The registration of a birth, declared on screen and received at the counter. */
    public DossierCode birthAccepted() {
        Filing filing = aFiling(new ProcedureCode("1.001193"));
        DocumentId paper = file("giay-chung-sinh.pdf");
        DossierCode code = filings.submit(
                        new Filing(
                                filing.procedure(),
                                Channel.COUNTER,
                                filing.helpedAt(),
                                filing.receivedAt(),
                                filing.competentUnit(),
                                null,
                                filing.applicant(),
                                null,
                                null,
                                CHILD,
                                IntStream.rangeClosed(1, 12)
                                        .mapToObj(line -> new FiledPaper(line, 1, 0, paper))
                                        .toList()),
                        officer("tiepnhan"))
                .code();
        dossiers.accept(code, officer("tiepnhan"));
        return code;
    }

    /** The bytes of the (draft) result. */
    public byte[] resultFile(DossierCode code) throws IOException {
        Paper result = details(code).papers().stream()
                .filter(paper -> paper.purpose() != Paper.Purpose.COMPONENT)
                .findFirst()
                .orElseThrow();
        try (InputStream bytes = documents.open(documents.get(Objects.requireNonNull(result.document())))) {
            return bytes.readAllBytes();
        }
    }

    private Filing aFiling() {
        return aFiling(new ProcedureCode("1.004873"));
    }

    /** At the commune's counter, without any paper. */
    Filing aFiling(ProcedureCode procedure) {
        return aFiling(procedure, commune(COMMUNE).adminUnit());
    }

    /** The same, about a place that may lie elsewhere. */
    Filing aFiling(ProcedureCode procedure, @Nullable UnitId about) {
        Agency desk = agencies.centreOf(commune(COMMUNE).id());
        return new Filing(
                procedure,
                Channel.COUNTER,
                desk.id(),
                desk.id(),
                about,
                null,
                new PersonDetails("Nguyễn Văn An", null, null, null, null, null),
                null,
                null,
                Map.of(),
                List.of());
    }

    /** Birth, residence and health card of a child in one, at the commune's counter or online. */
    Filing jointFiling(Channel channel, String decidedBy, @Nullable Actor citizen) {
        Agency desk = agencies.centreOf(commune(COMMUNE).id());
        return new Filing(
                JOINT,
                channel,
                desk.id(),
                desk.id(),
                commune(decidedBy).adminUnit(),
                citizen == null ? null : new PersonId(citizen.id()),
                new PersonDetails("Nguyễn Văn An", null, null, null, null, null),
                null,
                null,
                CHILD,
                List.of(new FiledPaper(1, 1, 0, file("giay-chung-sinh.pdf")), new FiledPaper(5, 0, 1, null)));
    }

    /** Whoever has this telephone number, with an account. */
    public Actor citizen(String name, String number) {
        PhoneNumber phone = PhoneNumber.parse(number).orElseThrow();
        PersonId person = people.findByPhone(phone)
                .orElseGet(() -> people.create(NewPerson.named(name, phone)))
                .id();
        return new Actor(Actor.Kind.CITIZEN, person.value(), name, Set.of());
    }

    /** A marriage registration that this citizen filled in and has not sent. */
    public DraftId draftOf(Actor citizen) {
        return ActAs.actor(citizen, () -> {
            DraftId draft = drafts.open(MARRIAGE, citizen);
            drafts.decideAt(
                    draft, citizen, Objects.requireNonNull(commune(COMMUNE).adminUnit()));
            drafts.applyFor(
                    draft, citizen, new PersonDetails(citizen.name(), null, null, null, null, "12 Lê Độ, Thanh Khê"));
            forms.getFor(MARRIAGE.value()).groups().forEach(group -> drafts.answer(draft, citizen, group, marriage()));
            Draft filled = drafts.get(draft, citizen);
            filled.procedure().checklist().stream()
                    .filter(component -> Filings.isRequiredOnline(component, filled.answers()))
                    .forEach(component -> drafts.attach(
                            draft,
                            citizen,
                            component.line(),
                            documents.store(SampleFiles.pdf(1), "giay-to.pdf").id()));
            return draft;
        });
    }

    /** A certificate of marital status that this citizen filled in and has not sent. */
    public DraftId unmarriedDraftOf(Actor citizen, PersonDetails applicant) {
        return ActAs.actor(citizen, () -> {
            ProcedureCode procedure = new ProcedureCode("1.004873");
            DraftId draft = drafts.open(procedure, citizen);
            drafts.decideAt(
                    draft, citizen, Objects.requireNonNull(commune(COMMUNE).adminUnit()));
            drafts.applyFor(draft, citizen, applicant);
            forms.getFor(procedure.value()).groups().forEach(group -> drafts.answer(draft, citizen, group, UNMARRIED));
            return draft;
        });
    }

    private static Map<String, String> marriage() {
        Map<String, String> answers = new HashMap<>();
        for (String who : List.of("bride", "groom")) {
            answers.put(who + "Name", who.equals("bride") ? "Trần Thị Bưởi" : "Lê Văn Cam");
            answers.put(who + "BirthDate", "05/12/1998");
            answers.put(who + "Ethnicity", "01");
            answers.put(who + "Nationality", "VN");
            answers.put(who + "Residence", "Phường Thanh Khê, thành phố Đà Nẵng");
            answers.put(who + "IdType", "CCCD");
            answers.put(who + "IdNumber", who.equals("bride") ? "048198000998" : "048098000999");
            answers.put(who + "MarriageOrdinal", "1");
            answers.put(who + "MaritalStatus", "NEVER");
        }
        answers.put("wantsCopies", "NO");
        answers.put("declarationAccepted", "YES");
        return answers;
    }

    /** The committee of the commune with this name. */
    Agency commune(String name) {
        return agencies.listCommuneCommittees().stream()
                .filter(committee -> committee.name().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** A stored file, as small as a PDF can be. */
    DocumentId file(String name) {
        byte[] pdf = "%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return ActAs.actor(Actor.SYSTEM, () -> documents.store(pdf, name).id());
    }

    /** Filed, not yet received. */
    public Filed submitted() {
        return filings.submit(aFiling(), officer("tiepnhan"));
    }

    /** Received; the case officer is next. */
    public DossierCode accepted() {
        DossierCode code = submitted().code();
        dossiers.accept(code, officer("tiepnhan"));
        return code;
    }

    /** With the case officer, who has written a draft and not taken the step. */
    public DossierCode drafted() {
        DossierCode code = accepted();
        dossiers.attachResult(code, officer("thuly"), file("ket-qua.pdf"));
        return code;
    }

    /** Before the leader. */
    public DossierCode atTheLeader() {
        DossierCode code = drafted();
        dossiers.forward(code, officer("thuly"), null);
        passTheHead(code);
        return code;
    }

    /** The head of the division passes it on, where the process has that step. */
    public void passTheHead(DossierCode code) {
        Actor head = officer("truongphong");
        if (records.get(code, head).actions().contains(DossierAction.FORWARD)) {
            dossiers.forward(code, head, null);
        }
    }

    /** Finished; the result waits at the desk. */
    public DossierCode finished() {
        DossierCode code = atTheLeader();
        dossiers.approve(code, officer("lanhdao"), null);
        dossiers.numberResult(code, officer("vanthu"), "12/XNTTHN");
        return code;
    }

    /** Asked of two agencies side by side, after the work of the case officer. */
    DossierCode inConsultation(String join) {
        DossierCode code = drafted();
        long id = idOf(code).value();
        jdbc.sql("update workflow.step set seq = seq + 100 where subject_id = ? and seq > 2")
                .param(id)
                .update();
        int seq = 3;
        for (String department : List.of("Sở Tư pháp", "Sở Xây dựng")) {
            jdbc.sql("""
                    insert into workflow.step (subject_kind, subject_id, seq, kind, role, agency_id, group_no,
                                               join_rule, budget_minutes, state)
                    select subject_kind, subject_id, ?, 'CONSULT', 'CONSULTED_AGENCY', ?, 1, ?, 60, 'PLANNED'
                    from workflow.step where subject_id = ? and seq = 2
                    """)
                    .params(
                            seq++,
                            consulted(department).grants().iterator().next().agency(),
                            join,
                            id)
                    .update();
        }
        dossiers.forward(code, officer("thuly"), null);
        return code;
    }

    DossierId idOf(DossierCode code) {
        return new DossierId(jdbc.sql("select dossier_id from dossiers.code where code = ?")
                .param(code.value())
                .query(Long.class)
                .single());
    }

    /** All of it, as the receiving desk sees it. */
    public DossierDetails details(DossierCode code) {
        return records.get(code, officer("tiepnhan"));
    }
}
