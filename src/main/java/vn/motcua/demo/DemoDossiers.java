package vn.motcua.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.FeeOnDay;
import vn.motcua.catalog.InternalProcesses;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.ProcessLine;
import vn.motcua.catalog.ProcessVersionId;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.documents.Document;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.Consultation;
import vn.motcua.dossiers.Consultations;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierFees;
import vn.motcua.dossiers.DossierQuery;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Filed;
import vn.motcua.dossiers.FiledPaper;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Filings;
import vn.motcua.dossiers.IssuedResults;
import vn.motcua.dossiers.JointDossiers;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** Dossiers in every state, filed on working days before today through the same commands as everybody's. */
@Component
@ConditionalOnProperty("motcua.demo")
class DemoDossiers {

    /** How far a demonstration dossier has come. */
    private enum Until {
        SUBMITTED,
        ACCEPTED,
        WITH_LEADER,
        WITH_REGISTRAR,
        SENT_ROUND,
        FINISHED,
        HANDED_OVER
    }

    /** Which of the demonstration's communes, in the order of {@link DemoStaff#communes()}. */
    private static final int HERE = 0;

    private static final int FAR = 1;
    private static final int THERE = 2;

    /** Birth, residence and health card of a child, filed together. */
    private static final String GROUP = "2.000986";

    /** Appraised by the commune, then by a department, which signs. */
    private static final String TWO_LEVELS = "1.001662";

    private record Plan(String procedure, String person, int at, int decidedBy, int workingDaysAgo, Until until) {}

    private static final List<Plan> PLANS = List.of(
            new Plan("1.000894", "Nguyễn Văn An", HERE, HERE, 0, Until.SUBMITTED),
            new Plan("1.001193", "Trần Thị Bình", HERE, HERE, 0, Until.SUBMITTED),
            new Plan("1.004873", "Lê Văn Cường", HERE, FAR, 1, Until.ACCEPTED),
            new Plan("2.000635", "Phạm Thị Dung", HERE, FAR, 0, Until.SUBMITTED),
            new Plan("1.013225", "Hoàng Văn Em", HERE, HERE, 4, Until.ACCEPTED),
            new Plan("1.001612", "Võ Thị Phượng", HERE, HERE, 2, Until.ACCEPTED),
            new Plan("1.004873", "Đặng Quốc Huy", HERE, HERE, 5, Until.ACCEPTED),
            new Plan("1.001022", "Bùi Thị Khánh", HERE, HERE, 2, Until.WITH_LEADER),
            new Plan("1.004884", "Ngô Văn Lâm", HERE, HERE, 3, Until.WITH_LEADER),
            new Plan("1.004837", "Đỗ Thị Mai", HERE, HERE, 1, Until.WITH_LEADER),
            new Plan("1.004859", "Hồ Văn Nam", HERE, HERE, 2, Until.WITH_REGISTRAR),
            new Plan("1.001776", "Dương Thị Oanh", HERE, HERE, 6, Until.FINISHED),
            new Plan("1.004873", "Lý Văn Phúc", THERE, HERE, 3, Until.FINISHED),
            new Plan("2.000720", "Mai Thị Quyên", THERE, THERE, 2, Until.ACCEPTED),
            new Plan(GROUP, "Trần Văn Tuấn", HERE, FAR, 0, Until.ACCEPTED),
            new Plan(GROUP, "Nguyễn Thị Uyên", HERE, HERE, 2, Until.FINISHED),
            new Plan(TWO_LEVELS, "Huỳnh Văn Vinh", HERE, FAR, 3, Until.ACCEPTED),
            new Plan(TWO_LEVELS, "Phan Thị Xuân", HERE, HERE, 4, Until.WITH_LEADER),
            new Plan("1.013225", "Tạ Văn Yên", HERE, HERE, 2, Until.SENT_ROUND),
            new Plan("1.004746", "Trương Văn Sơn", FAR, FAR, 4, Until.HANDED_OVER),
            new Plan("1.004873", "Phan Thị Thảo", HERE, HERE, 8, Until.HANDED_OVER));

    private final DemoStaff staff;
    private final DemoClock clock;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Procedures procedures;
    private final Documents documents;
    private final Filings filings;
    private final Dossiers dossiers;
    private final DossierFees fees;
    private final DossierRecords records;
    private final IssuedResults results;
    private final JointDossiers joints;
    private final Consultations consultations;
    private final InternalProcesses processes;

    DemoDossiers(
            DemoStaff staff,
            DemoClock clock,
            Calendars calendars,
            Agencies agencies,
            Procedures procedures,
            Documents documents,
            Filings filings,
            Dossiers dossiers,
            DossierFees fees,
            DossierRecords records,
            IssuedResults results,
            JointDossiers joints,
            Consultations consultations,
            InternalProcesses processes) {
        this.staff = staff;
        this.clock = clock;
        this.calendars = calendars;
        this.agencies = agencies;
        this.procedures = procedures;
        this.documents = documents;
        this.filings = filings;
        this.dossiers = dossiers;
        this.fees = fees;
        this.records = records;
        this.results = results;
        this.joints = joints;
        this.consultations = consultations;
        this.processes = processes;
    }

    /** A process that runs at a commune, then at a department, whose result comes back to the desk. */
    private void publishTwoLevels(Actor demonstrator) {
        ProcedureCode procedure = new ProcedureCode(TWO_LEVELS);
        String department = "PROVINCIAL_DEPARTMENT:Sở Nông nghiệp và Môi trường";
        List<ProcessLine> lines = List.of(
                line("RECEIVE", "RECEPTION_OFFICER", "RECEIVING_CENTRE", "2", ""),
                line("PROCESS", "CASE_OFFICER", "COMMUNE_DIVISION", "16", "kiểm tra hiện trạng tại xã, phường"),
                line("REVIEW", "LEADER", "COMMUNE", "4", "lãnh đạo xã, phường xác nhận, chuyển lên Sở"),
                line("PROCESS", "CASE_OFFICER", department, "20", "thẩm định tại Sở"),
                line("APPROVE_SIGN", "LEADER", department, "6", ""),
                line("NUMBER_AND_SEAL", "REGISTRAR", department, "2", ""),
                line("RETURN_RESULT", "RECEPTION_OFFICER", "RECEIVING_CENTRE", "0", "kết quả về nơi tiếp nhận"));
        ActAs.actor(demonstrator, () -> {
            ProcessVersionId id = processes.draft(procedure, null, lines);
            processes.publish(
                    id,
                    processes.get(id).revision(),
                    "01/QĐ-UBND (trình diễn)",
                    LocalDate.of(2025, 7, 1),
                    LocalDate.of(2025, 7, 1));
            return id;
        });
    }

    private static ProcessLine line(String kind, String role, String unit, String hours, String note) {
        return new ProcessLine(kind, role, unit, hours, "", "", note);
    }

    /** Writes the dossiers when there are none yet. */
    void provide() {
        Actor demonstrator = demonstrator();
        if (records.count(demonstrator, new DossierQuery(null, null, null, 0, 1)) > 0) {
            return;
        }
        Instant today = clock.instant();
        publishTwoLevels(demonstrator);
        try {
            for (Plan plan : PLANS) {
                ActAs.actor(demonstrator, () -> write(plan, today, demonstrator));
            }
        } finally {
            clock.reset();
        }
    }

    private Actor demonstrator() {
        AgencyId province = agencies.getProvincialCommittee().id();
        return new Actor(
                Actor.Kind.SYSTEM,
                0,
                "Dữ liệu trình diễn",
                Set.of(Role.values()).stream()
                        .map(role -> new Actor.Grant(role.name(), province.value()))
                        .collect(Collectors.toSet()));
    }

    private Filed write(Plan plan, Instant today, Actor actor) {
        List<Agency> communes = List.copyOf(staff.communes().values());
        Agency decides = communes.get(plan.decidedBy());
        AgencyId desk = agencies.centreOf(communes.get(plan.at()).id()).id();
        WorkingCalendar calendar = calendars.of(decides.id());
        clock.setTo(workingMorning(calendar, today, plan.workingDaysAgo()));
        Document paper = documents.store(pdf("Giay to kem theo ho so trinh dien"), "Giấy tờ kèm theo.pdf");
        Filing filing = new Filing(
                new ProcedureCode(plan.procedure()),
                Channel.COUNTER,
                desk,
                desk,
                decides.adminUnit(),
                null,
                new PersonDetails(
                        plan.person(),
                        LocalDate.of(1990, 5, 17),
                        null,
                        "0905000111",
                        null,
                        "12 Lê Duẩn, " + decides.name().replace("Ủy ban nhân dân ", "")),
                null,
                null,
                Map.of(),
                papers(new ProcedureCode(plan.procedure()), paper));
        if (plan.procedure().equals(GROUP)) {
            Filed filed = filings.receiveAtCounter(filing, actor);
            if (plan.until() != Until.ACCEPTED) {
                work(joints.get(filed.code(), actor).part(1).code(), plan.until(), calendar, actor);
            }
            return filed;
        }
        Filed filed = filings.submit(filing, actor);
        advance(filed.code(), plan.until(), calendar, actor);
        charge(filed.code(), actor);
        return filed;
    }

    /** Asks for the fee where it is one, and known. */
    private void charge(DossierCode code, Actor actor) {
        List<FeeOnDay> lines = fees.sheet(code).lines(Channel.COUNTER);
        Long payable = lines.size() == 1 ? lines.getFirst().payable() : null;
        if (payable != null && payable > 0) {
            fees.charge(code, actor, List.of(new DossierFees.Count(0, 1, null)), null);
        }
    }

    /** Every paper that is always needed: the sheet, and a scan of the first. */
    private List<FiledPaper> papers(ProcedureCode procedure, Document scan) {
        List<Integer> lines = procedures.current(procedure, VietnamTime.dateOf(clock.instant())).checklist().stream()
                .filter(component -> component.necessity() == vn.motcua.catalog.Component.Necessity.MANDATORY)
                .filter(component -> component.caseName() == null)
                .map(vn.motcua.catalog.Component::line)
                .toList();
        if (lines.isEmpty()) {
            return List.of(new FiledPaper(1, 1, 0, scan.id()));
        }
        return lines.stream()
                .map(line -> new FiledPaper(line, 1, 0, line.equals(lines.getFirst()) ? scan.id() : null))
                .toList();
    }

    private void advance(DossierCode code, Until until, WorkingCalendar calendar, Actor actor) {
        if (until == Until.SUBMITTED) {
            return;
        }
        later(calendar, Duration.ofMinutes(12));
        dossiers.accept(code, actor);
        if (until == Until.SENT_ROUND) {
            sendRound(code, actor);
        } else if (until != Until.ACCEPTED) {
            work(code, until, calendar, actor);
        }
    }

    private void sendRound(DossierCode code, Actor actor) {
        consultations.askInTurn(
                code,
                actor,
                List.of(
                        errand("Sở Xây dựng", "Cho ý kiến về quy hoạch xây dựng tại thửa đất", 2),
                        errand("Sở Tư pháp", "Cho ý kiến về giấy tờ chứng minh quyền sử dụng đất", 1)));
    }

    private Consultation.Errand errand(String department, String task, int days) {
        return new Consultation.Errand(
                agencies.findDepartment(department).orElseThrow().id(), task, days);
    }

    private void work(DossierCode code, Until until, WorkingCalendar calendar, Actor actor) {
        boolean attached = false;
        for (int i = 0; i < 12; i++) {
            DossierDetails dossier = records.get(code, actor);
            Set<DossierAction> possible = dossier.actions();
            later(calendar, Duration.ofMinutes(35));
            if (possible.contains(DossierAction.APPROVE)) {
                if (until == Until.WITH_LEADER) {
                    return;
                }
                dossiers.approve(code, actor, null);
            } else if (possible.contains(DossierAction.NUMBER_RESULT)) {
                if (until == Until.WITH_REGISTRAR) {
                    return;
                }
                dossiers.numberResult(code, actor, results.propose(dossier) == null ? (i + 101) + "/TLKS" : null);
            } else if (possible.contains(DossierAction.HAND_OVER)) {
                if (until == Until.HANDED_OVER) {
                    dossiers.handOver(code, actor, "Chủ hồ sơ", true);
                }
                return;
            } else if (!attached && possible.contains(DossierAction.ATTACH_RESULT)) {
                Document draft = documents.store(pdf("Du thao ket qua (trinh dien)"), "Dự thảo kết quả.pdf");
                dossiers.attachResult(code, actor, draft.id());
                attached = true;
            } else {
                dossiers.forward(code, actor, null);
            }
        }
    }

    /** Moves the clock on by working time, but never past the machine's own time. */
    private void later(WorkingCalendar calendar, Duration working) {
        Instant next = calendar.addWorkingTime(clock.instant(), working);
        if (next.isBefore(clock.machineTime())) {
            clock.setTo(next);
        }
    }

    private static Instant workingMorning(WorkingCalendar calendar, Instant today, int workingDaysAgo) {
        LocalDate day = VietnamTime.dateOf(today);
        int left = workingDaysAgo;
        while (left > 0 || !calendar.isWorkingDay(day) || !opening(day).isBefore(today)) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return opening(day).plus(Duration.ofMinutes(20L + 7L * workingDaysAgo));
    }

    private static Instant opening(LocalDate day) {
        return day.atTime(7, 30).atZone(VietnamTime.ZONE).toInstant();
    }

    /** A PDF of one line, small enough to be written by hand (ISO 32000-1 §7.5). */
    private static byte[] pdf(String line) {
        String stream = "BT /F 24 Tf 60 760 Td (" + line + ") Tj ET";
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F 5 0 R >> >> >>",
            "<< /Length " + stream.length() + " >>\nstream\n" + stream + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        int[] offsets = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            offsets[i] = pdf.length();
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        for (int offset : offsets) {
            pdf.append("%010d 00000 n \n".formatted(offset));
        }
        pdf.append("trailer\n<< /Size ")
                .append(objects.length + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
