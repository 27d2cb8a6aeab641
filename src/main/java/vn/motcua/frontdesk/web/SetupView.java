package vn.motcua.frontdesk.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.CallRules;
import vn.motcua.frontdesk.Centre;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The configuration of a centre as a form.
 *
 * @param capacity tickets a day at most, as typed
 */
public record SetupView(Centre centre, SetupForm typed, Map<TicketChannel, String> capacity, FormErrors errors) {

    /** Copies what was typed. */
    public SetupView {
        capacity = Map.copyOf(capacity);
    }

    /** How many tickets are given out in a day, for each place where they are. */
    public List<FieldView> capacities(Page page) {
        return Arrays.stream(TicketChannel.values())
                .map(channel -> FieldView.of(
                                CapacityFields.name(channel), page.text("frontdesk.setup.capacity." + channel))
                        .withValue(capacity.getOrDefault(channel, ""))
                        .withErrors(errors))
                .toList();
    }

    /** What people wait for. */
    public FieldView groups(Page page) {
        return field(page, "linhVuc", typed.linhVuc());
    }

    /** Who serves it. */
    public FieldView counters(Page page) {
        return field(page, "quay", typed.quay());
    }

    /** When. */
    public FieldView hours(Page page) {
        return field(page, "gio", typed.gio()).optional();
    }

    /** How many with priority in a row. */
    public FieldView inRow(Page page) {
        return field(page, "uuTienLienTiep", typed.uuTienLienTiep());
    }

    /** How often somebody is called. */
    public FieldView recalls(Page page) {
        return field(page, "soLanGoi", typed.soLanGoi());
    }

    /** Who is told that the call is near. */
    public FieldView notice(Page page) {
        return field(page, "baoTruoc", typed.baoTruoc());
    }

    /** What can be booked. */
    public FieldView booking(Page page) {
        return field(page, BookingLines.FIELD, typed.datLich()).optional();
    }

    /** How long a slot is held. */
    public FieldView hold(Page page) {
        return field(page, "giuCho", typed.giuCho());
    }

    /** How late somebody may come to an appointment. */
    public FieldView grace(Page page) {
        return field(page, "quaGio", typed.quaGio());
    }

    /** What becomes of those who wait at midday, and whether machines are tried. */
    public FieldView switches(Page page) {
        return FieldView.of("cheDo", page.text("frontdesk.setup.cheDo"))
                .optional()
                .withOptions(List.of(
                        new Option("trua", page.text("frontdesk.setup.trua"), page.text("frontdesk.setup.trua.hint")),
                        new Option("thu", page.text("frontdesk.setup.thu"), page.text("frontdesk.setup.thu.hint"))))
                .withValues(typed.cheDo());
    }

    private FieldView field(Page page, String name, String value) {
        return FieldView.of(name, page.text("frontdesk.setup." + name))
                .withHint(page.text("frontdesk.setup." + name + ".hint"))
                .withValue(value)
                .withErrors(errors);
    }

    /** As it came. */
    public record SetupForm(
            String linhVuc,
            String quay,
            String gio,
            String uuTienLienTiep,
            String soLanGoi,
            String baoTruoc,
            String datLich,
            String giuCho,
            String quaGio,
            List<String> cheDo) {

        /** What was not sent is empty. */
        public SetupForm(
                @Nullable String linhVuc,
                @Nullable String quay,
                @Nullable String gio,
                @Nullable String uuTienLienTiep,
                @Nullable String soLanGoi,
                @Nullable String baoTruoc,
                @Nullable String datLich,
                @Nullable String giuCho,
                @Nullable String quaGio,
                @Nullable List<String> cheDo) {
            this.linhVuc = linhVuc == null ? "" : linhVuc;
            this.quay = quay == null ? "" : quay;
            this.gio = gio == null ? "" : gio;
            this.uuTienLienTiep = uuTienLienTiep == null ? "" : uuTienLienTiep;
            this.soLanGoi = soLanGoi == null ? "" : soLanGoi;
            this.baoTruoc = baoTruoc == null ? "" : baoTruoc;
            this.datLich = datLich == null ? "" : datLich;
            this.giuCho = giuCho == null ? "" : giuCho;
            this.quaGio = quaGio == null ? "" : quaGio;
            this.cheDo = cheDo == null ? List.of() : List.copyOf(cheDo);
        }

        static SetupForm of(Centre centre) {
            CallRules rules = centre.config().rules();
            List<String> on = new ArrayList<>();
            if (rules.midday() == CallRules.Midday.END) {
                on.add("trua");
            }
            if (rules.testMode()) {
                on.add("thu");
            }
            return new SetupForm(
                    CentreLines.groups(centre.config()),
                    CentreLines.counters(centre.config()),
                    CentreLines.hours(centre.config()),
                    Integer.toString(rules.priorityInRow()),
                    Integer.toString(rules.recallLimit()),
                    Integer.toString(rules.noticeAt()),
                    BookingLines.write(centre.config()),
                    Integer.toString(centre.config().booking().holdMinutes()),
                    Integer.toString(centre.config().booking().graceMinutes()),
                    on);
        }
    }
}
