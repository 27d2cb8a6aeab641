package vn.motcua.dossiers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.DraftProgress;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TaskItem;

/**
 * The parts of a filing and how far each is.
 *
 * @param draft what is filled in
 * @param progress how far
 * @param place name of the commune that decides; empty when not chosen
 * @param desk name of the desk; empty when not chosen
 * @param papers the lines of the checklist with their files
 * @param keptUntil when it is removed if nobody touches it
 * @param unasked answers to questions that the declaration does not ask any more, by the question's words
 * @param ending why it cannot be filed any more, or null while it can
 */
public record FilingTasks(
        Draft draft,
        DraftProgress progress,
        String place,
        String desk,
        List<PaperLine> papers,
        LocalDate keptUntil,
        Map<String, String> unasked,
        @Nullable String ending) {

    /** Copies the lists. */
    public FilingTasks {
        papers = List.copyOf(papers);
        unasked = new TreeMap<>(unasked);
    }

    /** One heading with its parts. */
    public record Section(String id, String title, List<TaskItem> tasks) {

        /** Copies the list. */
        public Section {
            tasks = List.copyOf(tasks);
        }
    }

    /** Where the pages are. */
    public FilingStep step() {
        return FilingStep.of(draft, "");
    }

    /** What was answered and is not asked any more. */
    public List<SummaryRow> unaskedRows() {
        return unasked.entrySet().stream()
                .map(answer -> SummaryRow.of(answer.getKey(), answer.getValue()))
                .toList();
    }

    /** When it was saved last. */
    public String savedAt() {
        return VietnamTime.dateTime(draft.updatedAt());
    }

    /** The day until which it is kept. */
    public String keptUntilDay() {
        return VietnamTime.date(keptUntil);
    }

    /** The sections in their order. */
    public List<Section> sections(Page page) {
        return List.of(
                new Section("chuan-bi", page.text("dossiers.filing.section.prepare"), prepare(page)),
                new Section("to-khai", page.text("dossiers.filing.section.form"), form(page)),
                new Section("giay-to", page.text("dossiers.filing.section.papers"), papers(page)),
                new Section("nop", page.text("dossiers.filing.section.submit"), submit(page)));
    }

    /** How many parts are done. */
    public long done(Page page) {
        return parts(page).stream()
                .filter(task -> task.status() == TaskItem.Status.COMPLETED)
                .count();
    }

    /** How many there are, without the last one, which files. */
    public int total(Page page) {
        return parts(page).size();
    }

    private List<TaskItem> parts(Page page) {
        List<TaskItem> parts = new ArrayList<>(prepare(page));
        parts.addAll(form(page));
        parts.addAll(papers(page));
        return parts;
    }

    private List<TaskItem> prepare(Page page) {
        List<TaskItem> tasks = new ArrayList<>();
        tasks.add(new TaskItem(
                page.text("dossiers.standing.task"),
                step().path("cho-ai"),
                draft.applicant() == null
                        ? page.text("dossiers.standing.self")
                        : draft.applicant().fullName(),
                TaskItem.Status.COMPLETED));
        if (draft.asksForCommune()) {
            tasks.add(new TaskItem(
                    page.text("dossiers.filing.place"),
                    step().path("noi-giai-quyet"),
                    place.isEmpty() ? null : place,
                    place.isEmpty() ? TaskItem.Status.NOT_STARTED : TaskItem.Status.COMPLETED));
        }
        tasks.add(new TaskItem(
                page.text("dossiers.filing.desk"),
                step().path("noi-nhan"),
                desk.isEmpty() ? null : desk,
                desk.isEmpty() ? TaskItem.Status.NOT_STARTED : TaskItem.Status.COMPLETED));
        tasks.add(new TaskItem(
                page.text("dossiers.filing.applicant"), step().path("nguoi-nop"), null, status(progress.applicant())));
        return tasks;
    }

    private List<TaskItem> form(Page page) {
        List<TaskItem> tasks = new ArrayList<>();
        int number = 1;
        for (DraftProgress.GroupState part : progress.groups()) {
            if (part.state() != DraftProgress.State.NOT_ASKED) {
                tasks.add(new TaskItem(
                        part.group().title(),
                        step().path("to-khai/" + number),
                        part.state() == DraftProgress.State.OPTIONAL ? page.text("dossiers.filing.optional") : null,
                        status(part.state())));
            }
            number++;
        }
        return tasks;
    }

    /** Each paper that is needed or there is a task of its own; the rest is one. */
    private List<TaskItem> papers(Page page) {
        List<TaskItem> tasks = new ArrayList<>();
        for (PaperLine line : papers) {
            if (line.takesFile() && (line.required() || line.isSettled())) {
                tasks.add(new TaskItem(
                        line.title(), step().path("giay-to") + "#" + line.field(), hint(page, line), status(line)));
            }
        }
        boolean optional = tasks.isEmpty();
        tasks.add(new TaskItem(
                page.text(optional ? "dossiers.filing.papers" : "dossiers.filing.papers.others"),
                step().path("giay-to"),
                progress.papers() == DraftProgress.State.OPTIONAL || !optional
                        ? page.text("dossiers.filing.papers.optional")
                        : null,
                status(optional ? progress.papers() : DraftProgress.State.OPTIONAL)));
        return tasks;
    }

    private static @Nullable String hint(Page page, PaperLine line) {
        if (!line.notes().isEmpty()) {
            return line.notes().getFirst();
        }
        String known = line.knownWords();
        if (line.isHeld() && known != null) {
            return page.text(known);
        }
        return line.electronic() && line.file() == null ? page.text("dossiers.papers.electronic") : null;
    }

    private static TaskItem.Status status(PaperLine line) {
        if (!line.notes().isEmpty()) {
            return TaskItem.Status.TO_CORRECT;
        }
        return line.isSettled() ? TaskItem.Status.COMPLETED : TaskItem.Status.NOT_STARTED;
    }

    private List<TaskItem> submit(Page page) {
        boolean ready = progress.isComplete() && ending == null;
        return List.of(new TaskItem(
                page.text("dossiers.filing.check"),
                ready ? step().path(FilingStep.CHECK) : null,
                ready ? null : page.text("dossiers.filing.check.wait"),
                ready ? TaskItem.Status.NOT_STARTED : TaskItem.Status.CANNOT_START));
    }

    private static TaskItem.Status status(DraftProgress.State state) {
        return switch (state) {
            case NOT_STARTED, OPTIONAL, NOT_ASKED -> TaskItem.Status.NOT_STARTED;
            case IN_PROGRESS -> TaskItem.Status.IN_PROGRESS;
            case COMPLETED -> TaskItem.Status.COMPLETED;
        };
    }
}
