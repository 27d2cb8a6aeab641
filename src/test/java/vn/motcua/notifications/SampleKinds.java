package vn.motcua.notifications;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Two kinds of notice with the words of the product: one that waits, one that is urgent. */
@TestConfiguration(proxyBeanMethods = false)
public class SampleKinds {

    public static final NoticeKind ACCEPTED = new NoticeKind(
            "dossiers.accepted",
            NoticeKind.Audience.CITIZENS,
            false,
            Set.copyOf(EnumSet.allOf(Way.class)),
            List.of(
                    new Blank("maHoSo", "H17.104-261122-0007"),
                    new Blank("thuTuc", "Đăng ký khai sinh"),
                    new Blank("henTra", "16:30, thứ Sáu 27/11/2026")));

    public static final NoticeKind REFUSED = new NoticeKind(
            "dossiers.refused",
            NoticeKind.Audience.CITIZENS,
            true,
            Set.of(Way.MAIL, Way.SMS),
            List.of(new Blank("maHoSo", "H17.104-261122-0007"), new Blank("lyDo", "Thiếu chữ ký")));

    static Notice accepted(String code) {
        return new Notice(
                ACCEPTED.code(),
                code + ":3",
                Map.of("maHoSo", code, "thuTuc", "Đăng ký khai sinh", "henTra", "16:30, thứ Sáu 27/11/2026"),
                "/ho-so/" + code);
    }

    static Notice refused(String code) {
        return new Notice(
                REFUSED.code(),
                code + ":4",
                Map.of("maHoSo", code, "lyDo", "Tờ khai chưa có chữ ký của ông Đặng Đình Đức"),
                "/ho-so/" + code);
    }

    @Bean
    NoticeKinds testKinds() {
        return () -> List.of(ACCEPTED, REFUSED);
    }
}
