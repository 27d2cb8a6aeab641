package vn.motcua.dossiers.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.scans.PaperNames;
import vn.motcua.dossiers.CopyDesk;
import vn.motcua.dossiers.CopyRefusal;
import vn.motcua.dossiers.CopyScan;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The counter's screen of certified copies.
 *
 * @param desk which desk
 * @param topic by what the open screen follows it
 * @param scan the original on the screen, or null
 * @param fee đồng for one copy of it; null when that is not known
 * @param waiting scans that lie at the desk
 * @param watched whether a scanner's folder is watched
 * @param made the last copies of the desk
 * @param signers who signs a paper copy
 * @param typed what was typed
 * @param errors what is wrong with it
 * @param key makes a second press harmless
 * @param done what was just done, or null
 */
public record CopyView(
        String desk,
        String topic,
        @Nullable CopyScan scan,
        @Nullable Long fee,
        List<CopyScan> waiting,
        boolean watched,
        List<CopyDesk.Listed> made,
        List<Option> signers,
        Map<String, String> typed,
        FormErrors errors,
        String key,
        @Nullable Done done) {

    static final String TITLE = "tenGiayTo";
    static final String COPIES = "soBan";
    static final String KIND = "hinhThuc";
    static final String SIGNER = "nguoiKy";
    static final String COMPARED = "daDoiChieu";
    static final String REASON = "lyDoTuChoi";
    static final String FILE = "tep";
    static final String ELECTRONIC = "dien-tu";
    static final String PAPER = "giay";

    public CopyView {
        waiting = List.copyOf(waiting);
        made = List.copyOf(made);
        signers = List.copyOf(signers);
        typed = Map.copyOf(typed);
    }

    /**
     * What was just done.
     *
     * @param words that say it
     * @param dossier its code
     * @param print whether there is a paper copy to print
     * @param refused whether it was refused, and form 03 is to be printed
     */
    public record Done(String words, String dossier, boolean print, boolean refused) implements Serializable {}

    /** What was typed into a field; without that what is proposed. */
    public String value(String name) {
        String value = typed.getOrDefault(name, "");
        return value.isEmpty() && name.equals(TITLE) && scan != null ? scan.title() : value;
    }

    /** A box of this name. */
    public FieldView field(String name, String label) {
        return FieldView.of(name, label).withValue(value(name)).withErrors(errors);
    }

    /** Paper or electronic. */
    public FieldView kind(Page page) {
        return field(KIND, page.text("desk.copies.kind"))
                .withOptions(List.of(
                        Option.of(PAPER, page.text("desk.copies.kind.paper")),
                        Option.of(ELECTRONIC, page.text("desk.copies.kind.electronic"))));
    }

    /** Reasons to refuse. */
    public FieldView reasons(Page page) {
        return field(REASON, page.text("desk.copies.refuse.reason"))
                .withOptions(CopyRefusal.ALL.stream()
                        .map(one -> Option.of(one.key(), one.brief() + " (" + one.basis() + ")"))
                        .toList());
    }

    /** The file that a browser sends. */
    public FieldView file(Page page) {
        return FieldView.of(FILE, page.text("desk.copies.file"))
                .withHint(page.text("desk.copies.file.hint"))
                .withErrors(errors);
    }

    /** Names of papers to choose from. */
    public List<String> titles() {
        return PaperNames.ALL;
    }

    /** Which field to begin with. */
    public String focus() {
        return value(CounterForm.NAME).isEmpty() ? CounterForm.NAME : scan == null ? "" : COMPARED;
    }

    /** Numbers of the pages. */
    public List<Integer> pages() {
        return scan == null
                ? List.of()
                : IntStream.rangeClosed(1, scan.pages()).boxed().toList();
    }

    /** Address of the picture of a page. */
    public String picture(int number) {
        return CopyController.SCAN + "/" + (scan == null ? 0 : scan.id()) + "/trang/" + number;
    }

    /** How many pages are certified, and what one copy costs. */
    public String counted(Page page) {
        if (scan == null) {
            return "";
        }
        String pages = scan.blank() == 0
                ? page.text("desk.copies.pages", scan.pages())
                : page.text("desk.copies.pages.blank", scan.countedPages(), scan.blank());
        return fee == null ? pages : pages + " · " + page.text("desk.copies.fee.each", Dong.digits(fee));
    }

    /** When a scan came, and from where. */
    public static String about(CopyScan scan) {
        String time = VietnamTime.dateTime(scan.createdAt());
        return scan.counter().isEmpty() ? time : time + " · " + scan.counter();
    }

    /** Why a scan cannot be used. */
    public static String why(CopyScan scan, Page page) {
        return scan.refusal() == null ? "" : page.text(scan.refusal(), scan.fileName());
    }

    /** Where a copy is. */
    public static Badge badge(CopyDesk.Listed line, Page page) {
        return new Badge(
                page.text("desk.copies.state." + line.state()),
                switch (line.state()) {
                    case AT_LEADER, AT_SEAL -> Badge.Tone.SOON;
                    case BACK -> Badge.Tone.LATE;
                    case READY, GIVEN -> Badge.Tone.GOOD;
                    case ENDED -> Badge.Tone.CALM;
                });
    }

    /** Pages, copies, fee. */
    public static String counts(CopyDesk.Listed line, Page page) {
        return page.text(
                "desk.copies.counts",
                line.copy().pages(),
                line.copy().copies(),
                Dong.digits(line.copy().fee()));
    }

    /** Where the first copy stands that can be handed over; -1 for none. */
    public static int firstReady(List<CopyDesk.Listed> made) {
        return IntStream.range(0, made.size())
                .filter(at -> made.get(at).state() == CopyDesk.State.READY)
                .findFirst()
                .orElse(-1);
    }
}
