package vn.motcua.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.VietnameseText;

/**
 * Internal processes as the annex of a decision has them: a row for each step of each procedure, as CSV or XLSX. What
 * is read becomes drafts, never more.
 */
@Service
public class ProcessFiles {

    private static final Set<Integer> NUMBERS = Set.of(3, 7, 8);

    /** The columns in their order, with what else they may be called. */
    private enum Column {
        CODE("Mã thủ tục"),
        NAME("Tên thủ tục"),
        AGENCY("Cơ quan áp dụng"),
        SEQ("Bước"),
        KIND("Nội dung công việc"),
        ROLE("Vai trò"),
        UNIT("Nơi thực hiện"),
        HOURS("Giờ làm việc"),
        GROUP("Nhóm song song"),
        JOIN("Nhóm kết thúc khi"),
        NOTE("Ghi chú");

        private final String title;

        Column(String title) {
            this.title = title;
        }
    }

    private static final Set<Column> NEEDED = Set.of(Column.CODE, Column.KIND, Column.ROLE, Column.UNIT);

    private final InternalProcesses processes;
    private final ProcessRepository repository;
    private final ProcessWording wording;
    private final CatalogContents contents;
    private final Agencies agencies;
    private final Clock clock;

    ProcessFiles(
            InternalProcesses processes,
            ProcessRepository repository,
            ProcessWording wording,
            CatalogContents contents,
            Agencies agencies,
            Clock clock) {
        this.processes = processes;
        this.repository = repository;
        this.wording = wording;
        this.contents = contents;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Every process that is in force today, or one procedure's, as CSV in UTF-8. */
    public byte[] csv(@Nullable ProcedureCode only) {
        return SheetWriter.csv(rows(only));
    }

    /** Every process that is in force today, or one procedure's, as XLSX. */
    public byte[] xlsx(@Nullable ProcedureCode only) {
        return SheetWriter.xlsx("Quy trình nội bộ", rows(only), NUMBERS);
    }

    private List<List<String>> rows(@Nullable ProcedureCode only) {
        LocalDate today = today();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(Column.values()).map(column -> column.title).toList());
        for (Procedure procedure : contents.index().all()) {
            if (only != null && !procedure.code().equals(only)) {
                continue;
            }
            ProcedureVersion version =
                    contents.index().findCurrent(procedure.code(), today).orElse(null);
            if (version == null) {
                continue;
            }
            add(rows, procedure, "", processes.linesInForce(procedure.code(), null, today));
            for (ProcessVersion process : version.processes()) {
                if (process.agency() != null) {
                    add(rows, procedure, agencies.get(process.agency()).name(), process.lines());
                }
            }
        }
        return rows;
    }

    private void add(List<List<String>> rows, Procedure procedure, String agency, List<ProcessLine> lines) {
        int seq = 0;
        for (ProcessLine line : lines) {
            List<String> row =
                    new ArrayList<>(List.of(procedure.code().value(), procedure.name(), agency, String.valueOf(++seq)));
            row.addAll(wording.inWords(line).cells());
            rows.add(row);
        }
    }

    /**
     * Reads a file and keeps it for a day, until somebody says yes to its preview.
     *
     * @throws ProcessFileUnreadable when it cannot be read, or has not the columns that are needed
     */
    @Transactional
    public long keep(String fileName, byte[] file) {
        ProcessSheet sheet = SheetReader.read(fileName, file);
        columns(sheet);
        return repository.keepImport(sheet.fileName(), sheet.rows(), processes.administrator());
    }

    /**
     * The processes of a file that was kept, with what is wrong by row.
     *
     * @throws ProcessImportNotFound when it is not kept any longer
     */
    @Transactional(readOnly = true)
    public List<ImportedProcess> preview(long id) {
        ProcessSheet sheet = repository.findImport(id).orElseThrow(ProcessImportNotFound::new);
        Map<Column, Integer> columns = columns(sheet);
        Map<List<String>, List<ProcessSheet.Row>> byProcess = new LinkedHashMap<>();
        for (ProcessSheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            byProcess
                    .computeIfAbsent(
                            List.of(
                                    cell(row, columns, Column.CODE),
                                    VietnameseText.spelling(cell(row, columns, Column.AGENCY))),
                            key -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Agency> known = new LinkedHashMap<>();
        Stream.concat(agencies.listCommuneCommittees().stream(), agencies.listDepartments().stream())
                .forEach(agency -> known.putIfAbsent(VietnameseText.spelling(agency.name()), agency));
        List<ProcessVersion> drafts = processes.listDrafts();
        return byProcess.values().stream()
                .map(rows -> read(rows, columns, known, drafts))
                .toList();
    }

    /** Name of the file that was kept. */
    public String fileName(long id) {
        return repository.findImport(id).orElseThrow(ProcessImportNotFound::new).fileName();
    }

    /**
     * Makes drafts of what a file has and is not in force, and forgets the file.
     *
     * @param withMistakes also of those that have to be put right
     * @return how many drafts
     */
    @Transactional
    public int draft(long id, boolean withMistakes) {
        int made = 0;
        for (ImportedProcess process : preview(id)) {
            boolean wanted = process.fate() == ImportedProcess.Fate.DRAFT
                    || (withMistakes && process.fate() == ImportedProcess.Fate.DRAFT_WITH_MISTAKES);
            if (wanted) {
                processes.draft(Objects.requireNonNull(process.procedure()).code(), process.agency(), process.lines());
                made++;
            }
        }
        repository.dropImport(id);
        return made;
    }

    private static Map<Column, Integer> columns(ProcessSheet sheet) {
        List<String> header = sheet.rows().getFirst().cells().stream()
                .map(VietnameseText::spelling)
                .toList();
        Map<Column, Integer> columns = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            int at = header.indexOf(VietnameseText.spelling(column.title));
            if (at < 0 && NEEDED.contains(column)) {
                throw new ProcessFileUnreadable("column", column.title);
            }
            columns.put(column, at);
        }
        if (sheet.rows().size() < 2) {
            throw new ProcessFileUnreadable("empty");
        }
        return columns;
    }

    private static String cell(ProcessSheet.Row row, Map<Column, Integer> columns, Column column) {
        return row.cell(columns.getOrDefault(column, -1));
    }

    private ImportedProcess read(
            List<ProcessSheet.Row> rows,
            Map<Column, Integer> columns,
            Map<String, Agency> known,
            List<ProcessVersion> drafts) {
        int first = rows.getFirst().number();
        String code = cell(rows.getFirst(), columns, Column.CODE);
        String agencyName = cell(rows.getFirst(), columns, Column.AGENCY);
        Procedure procedure = findProcedure(code).orElse(null);
        Agency agency = known.get(VietnameseText.spelling(agencyName));
        List<ProcessProblem> problems = new ArrayList<>();
        List<ProcessLine> lines = new ArrayList<>();
        for (ProcessSheet.Row row : rows) {
            lines.add(wording.inCodes(line(row, columns)));
            String seq = cell(row, columns, Column.SEQ);
            if (!seq.isEmpty() && !seq.equals(String.valueOf(lines.size()))) {
                problems.add(ProcessProblem.mistake(row.number(), "seq", "seq", lines.size()));
            }
        }
        if (procedure == null) {
            problems.add(ProcessProblem.mistake(first, "code", "unknownProcedure", code));
        }
        if (!agencyName.isEmpty() && agency == null) {
            problems.add(ProcessProblem.mistake(first, "agency", "unknownAgency", agencyName));
        }
        AgencyId id = agency == null ? null : agency.id();
        ImportedProcess.Fate fate = ImportedProcess.Fate.UNKNOWN;
        if (procedure != null && (agencyName.isEmpty() || agency != null)) {
            for (ProcessProblem problem : processes.check(procedure.code(), id, lines)) {
                int row = problem.line() == 0
                        ? first
                        : rows.get(problem.line() - 1).number();
                problems.add(
                        new ProcessProblem(row, problem.cell(), problem.key(), problem.arguments(), problem.warning()));
            }
            fate = fate(procedure.code(), id, lines, problems, drafts);
        }
        return new ImportedProcess(code, procedure, id, agencyName, lines, first, problems, fate);
    }

    private ImportedProcess.Fate fate(
            ProcedureCode code,
            @Nullable AgencyId agency,
            List<ProcessLine> lines,
            List<ProcessProblem> problems,
            List<ProcessVersion> drafts) {
        if (processes.linesInForce(code, agency, today()).equals(lines)) {
            return ImportedProcess.Fate.SAME;
        }
        if (drafts.stream()
                .anyMatch(draft -> draft.procedure().equals(code) && Objects.equals(draft.agency(), agency))) {
            return ImportedProcess.Fate.DRAFT_OPEN;
        }
        return problems.stream().allMatch(ProcessProblem::warning)
                ? ImportedProcess.Fate.DRAFT
                : ImportedProcess.Fate.DRAFT_WITH_MISTAKES;
    }

    private Optional<Procedure> findProcedure(String code) {
        return contents.index().all().stream()
                .filter(procedure -> procedure.code().value().equals(code))
                .findFirst();
    }

    private static ProcessLine line(ProcessSheet.Row row, Map<Column, Integer> columns) {
        return new ProcessLine(
                        cell(row, columns, Column.KIND),
                        cell(row, columns, Column.ROLE),
                        cell(row, columns, Column.UNIT),
                        cell(row, columns, Column.HOURS),
                        cell(row, columns, Column.GROUP),
                        cell(row, columns, Column.JOIN),
                        cell(row, columns, Column.NOTE))
                .tidied();
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }
}
