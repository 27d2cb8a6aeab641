package vn.motcua.dossiers.web;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.motcua.calendar.LegalTime;
import vn.motcua.platform.web.Page;

/** Official names shortened for lists: the place or the matter, without the words that every line would repeat. */
final class DeskWords {

    private static final String[] AGENCY_PREFIXES = {
        "Chi nhánh Trung tâm Phục vụ hành chính công tại ", "Trung tâm Phục vụ hành chính công ", "Ủy ban nhân dân "
    };
    private static final String PROCEDURE_PREFIX = "Thủ tục ";

    private DeskWords() {}

    /** {@code Ủy ban nhân dân phường Thanh Khê} as {@code Phường Thanh Khê}. */
    static String place(String agency) {
        for (String prefix : AGENCY_PREFIXES) {
            if (agency.startsWith(prefix)) {
                return capital(agency.substring(prefix.length()));
            }
        }
        return agency;
    }

    /** {@code Thủ tục đăng ký kết hôn} as {@code Đăng ký kết hôn}. */
    static String procedure(String name) {
        return name.startsWith(PROCEDURE_PREFIX) ? capital(name.substring(PROCEDURE_PREFIX.length())) : name;
    }

    /** {@code 5 ngày làm việc}, {@code 5 ngày làm việc, sau đó 8 giờ làm việc}. */
    static String time(LegalTime time, Page page) {
        return time(time, (key, amount) -> page.text(key, String.valueOf(amount)));
    }

    /** The same, in the words of a paper. */
    static String time(LegalTime time, BiFunction<String, Integer, String> words) {
        return time.phases().stream()
                .map(phase -> words.apply("desk.legal." + phase.unit(), phase.amount()))
                .collect(Collectors.joining(words.apply("desk.legal.then", 0)));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
