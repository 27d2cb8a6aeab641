package vn.motcua.frontdesk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.LineView;
import vn.motcua.frontdesk.Priority;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The form that gives out a ticket.
 *
 * @param days for which tickets are given out
 * @param typed what was chosen and typed
 * @param key of this filling-in of the form: sent twice, it gives one ticket
 */
public record TakeView(LineView line, List<LocalDate> days, TakeForm typed, String key, FormErrors errors) {

    /** Copies the days. */
    public TakeView {
        days = List.copyOf(days);
    }

    /** What for. */
    public FieldView group(Page page) {
        return FieldView.of("linhVuc", page.text("frontdesk.take.group"))
                .withOptions(line.groups().stream()
                        .map(group -> new Option(group.setup().code(), name(page, group), hint(page, group)))
                        .toList())
                .withValue(typed.linhVuc())
                .withErrors(errors);
    }

    /** How it is now; nothing when numbers are for another day only. */
    private @Nullable String hint(Page page, LineView.Group group) {
        if (!days.isEmpty() && !days.contains(VietnamTime.dateOf(line.at()))) {
            return null;
        }
        String waiting = Integer.toString(group.waiting());
        return group.newcomer() != null && !group.newcomer().inTime()
                ? page.text("frontdesk.take.group.late", waiting)
                : page.text("frontdesk.take.group.hint", waiting, WaitWords.range(page, group.newcomer()));
    }

    private static String name(Page page, LineView.Group group) {
        String english = group.setup().nameEn();
        return page.lang().equals("en") && english != null
                ? english
                : group.setup().name();
    }

    /** When. */
    public FieldView day(Page page) {
        List<Option> options = new ArrayList<>();
        for (LocalDate day : days) {
            boolean today = day.equals(VietnamTime.dateOf(line.at()));
            String date = VietnamTime.weekday(day.getDayOfWeek()) + " " + VietnamTime.date(day);
            options.add(Option.of(day.toString(), today ? page.text("frontdesk.take.today", date) : date));
        }
        return FieldView.of("ngay", page.text("frontdesk.take.day"))
                .withOptions(options)
                .withValue(
                        typed.ngay().isEmpty() && !days.isEmpty()
                                ? days.getFirst().toString()
                                : typed.ngay())
                .withErrors(errors);
    }

    /** Why first. */
    public FieldView priority(Page page) {
        return FieldView.of("uuTien", page.text("frontdesk.take.priority"))
                .withHint(page.text("frontdesk.take.priority.hint"))
                .withOptions(Arrays.stream(Priority.values())
                        .filter(priority -> priority != Priority.OTHER)
                        .map(priority -> Option.of(priority.name(), page.text("frontdesk.priority." + priority)))
                        .toList())
                .withValue(typed.uuTien())
                .withErrors(errors)
                .optional();
    }

    /** Whom to tell. */
    public FieldView phone(Page page) {
        return FieldView.of("dienThoai", page.text("frontdesk.take.phone"))
                .withHint(page.text("frontdesk.take.phone.hint"))
                .withValue(typed.dienThoai())
                .withErrors(errors)
                .optional();
    }

    /** How many. */
    public FieldView quantity(Page page) {
        return FieldView.of("soLuong", page.text("frontdesk.take.quantity"))
                .withValue(typed.soLuong().isEmpty() ? "1" : typed.soLuong())
                .withErrors(errors);
    }

    /**
     * As it came.
     *
     * @param linhVuc code of the group
     * @param ngay day, ISO
     * @param uuTien priority
     * @param dienThoai phone
     * @param soLuong errands
     */
    public record TakeForm(String linhVuc, String ngay, String uuTien, String dienThoai, String soLuong) {

        /** Nothing yet. */
        public static final TakeForm EMPTY = new TakeForm("", "", "", "", "");

        /** What was not sent is empty. */
        public TakeForm(
                @Nullable String linhVuc,
                @Nullable String ngay,
                @Nullable String uuTien,
                @Nullable String dienThoai,
                @Nullable String soLuong) {
            this.linhVuc = linhVuc == null ? "" : linhVuc.strip();
            this.ngay = ngay == null ? "" : ngay.strip();
            this.uuTien = uuTien == null ? "" : uuTien.strip();
            this.dienThoai = dienThoai == null ? "" : dienThoai.strip();
            this.soLuong = soLuong == null ? "" : soLuong.strip();
        }
    }
}
