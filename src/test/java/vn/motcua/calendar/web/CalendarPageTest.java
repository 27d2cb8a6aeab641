package vn.motcua.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.OpeningHours;
import vn.motcua.calendar.Season;
import vn.motcua.platform.web.Assets;
import vn.motcua.platform.web.Page;

/** Draws the administrators' page without a server, and leaves it in {@code target/design} to be looked at. */
class CalendarPageTest {

    private static final CalendarDay DECIDED = new CalendarDay(
            LocalDate.of(2027, 1, 10),
            CalendarDay.Kind.SWAP_WORK,
            "Làm bù (hoán đổi 4/1)",
            LocalDate.of(2027, 1, 4),
            "CV 1/VPCP-KGVX",
            CalendarDay.Status.CONFIRMED);
    private static final CalendarDay PROPOSED = new CalendarDay(
            LocalDate.of(2027, 2, 5),
            CalendarDay.Kind.TET,
            "29 tháng Chạp",
            null,
            "Đề xuất của Bộ Nội vụ 22/9/2026",
            CalendarDay.Status.PROPOSED);
    private static final List<OpeningHours> HOURS = List.of(
            OpeningHours.on(DayOfWeek.MONDAY, LocalTime.of(7, 30), LocalTime.of(11, 30)),
            OpeningHours.on(DayOfWeek.MONDAY, LocalTime.of(13, 30), LocalTime.of(17, 30)),
            OpeningHours.on(DayOfWeek.MONDAY, LocalTime.of(7, 0), LocalTime.of(11, 0))
                    .during(new Season(MonthDay.of(4, 16), MonthDay.of(10, 15))));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void showsDaysWithTheirStatusAndWarnsAboutProposedOnes() throws IOException {
        String html =
                draw("vi", new CalendarView(2027, List.of(2026, 2027), List.of(DECIDED, PROPOSED), 1, HOURS, 0, true));
        keep("calendar-days", html);

        assertThat(html)
                .contains("Đã quyết định", "Đề xuất", "hoán đổi với 04/01/2027", "29 tháng Chạp")
                .contains("Có 1 ngày mới được đề xuất, chưa quyết định: không được tính.")
                .contains("07:30–11:30, 13:30–17:30; Từ 16/04 đến 15/10 hằng năm: 07:00–11:00")
                .doesNotContain("calendar.", "platform.");
    }

    @Test
    void doesNotWarnWhenEverythingIsDecided() {
        assertThat(draw("vi", new CalendarView(2027, List.of(2027), List.of(DECIDED), 0, HOURS, 0, true)))
                .doesNotContain("chưa quyết định");
    }

    @Test
    void saysWhatToDoAboutAYearWithoutDays() {
        assertThat(draw("vi", new CalendarView(2031, List.of(2027), List.of(), 0, HOURS, 0, true)))
                .contains("Chưa có ngày nào cho năm 2031");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(draw("en", new CalendarView(2027, List.of(2027), List.of(DECIDED, PROPOSED), 1, HOURS, 0, true)))
                .contains("Working calendar", "Decided", "Monday")
                .doesNotContain("calendar.", "platform.");
    }

    private String draw(String lang, CalendarView view) {
        StringOutput output = new StringOutput();
        templates.render("calendar/days.jte", Map.of("page", page(lang), "view", view), output);
        return output.toString();
    }

    private static Page page(String lang) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/platform", "messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Page(
                lang,
                "Thành phố Đà Nẵng",
                List.of(new Page.NavItem("Quản trị", "#", true)),
                List.of(),
                null,
                new Page.SignedIn("Bùi Thị Giang", "Ủy ban nhân dân thành phố", "#", "#"),
                null,
                true,
                new Assets(),
                (key, arguments) -> messages.getMessage(key, arguments, Locale.of(lang)));
    }

    private static void keep(String name, String html) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/design"));
        Files.writeString(folder.resolve(name + ".html"), html);
    }
}
