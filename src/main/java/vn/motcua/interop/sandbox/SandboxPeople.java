package vn.motcua.interop.sandbox;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The people whom the sandbox knows, always the same: those of the demonstration and a thousand generated ones, person
 * {@code n} with the number {@code 048} + {@code 0} or {@code 1} + two digits of the year + {@code 7} + five digits of
 * {@code n}.
 */
final class SandboxPeople {

    private static final int GENERATED = 1_000;
    private static final List<String> FAMILIES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi");
    private static final List<String> WOMEN =
            List.of("Thị An", "Thị Bình", "Thị Cúc", "Thị Dung", "Thị Hoa", "Thị Lan", "Thị Mai");
    private static final List<String> MEN =
            List.of("Văn An", "Văn Bình", "Văn Cường", "Văn Dũng", "Văn Hải", "Văn Long", "Văn Minh");
    private static final List<String> COMMUNES =
            List.of("phường Thanh Khê", "phường Hải Châu", "xã Bà Nà", "phường Sơn Trà", "phường Hội An");

    private final Map<String, SandboxPerson> byNumber = new LinkedHashMap<>();

    SandboxPeople() {
        demonstration("048090000777", "Nguyễn Văn An", LocalDate.of(1990, 5, 17), "MALE", "12 Lê Duẩn");
        demonstration("048196001234", "Nguyễn Thị Ánh Tuyết", LocalDate.of(1996, 12, 5), "FEMALE", "12 Lê Độ");
        demonstration("048094001235", "Trần Văn Bình", LocalDate.of(1994, 2, 1), "MALE", "3 Điện Biên Phủ");
        demonstration("048190000778", "Trần Thị Bình", LocalDate.of(1990, 5, 17), "FEMALE", "12 Lê Duẩn");
        // Known by name, registered nowhere.
        add(new SandboxPerson(
                "048090000779", "Lê Văn Cường", LocalDate.of(1990, 5, 17), "MALE", "", "Lê Văn Cường", "Chủ hộ", 1));
        for (int n = 0; n < GENERATED; n++) {
            add(generated(n));
        }
    }

    private void demonstration(String number, String name, LocalDate born, String gender, String street) {
        add(new SandboxPerson(
                number, name, born, gender, street + ", phường Thanh Khê, thành phố Đà Nẵng", name, "Chủ hộ", 3));
    }

    private static SandboxPerson generated(int n) {
        boolean woman = n % 2 == 1;
        String family = FAMILIES.get(n % FAMILIES.size());
        List<String> given = woman ? WOMEN : MEN;
        LocalDate born = LocalDate.of(1950 + n % 50, 1 + n % 12, 1 + n % 28);
        String number = String.format(Locale.ROOT, "048%d%02d7%05d", woman ? 1 : 0, born.getYear() % 100, n);
        String name = family + " " + given.get(n / FAMILIES.size() % given.size());
        return new SandboxPerson(
                number,
                name,
                born,
                woman ? "FEMALE" : "MALE",
                (1 + n % 200) + " Nguyễn Văn Linh, " + COMMUNES.get(n % COMMUNES.size()) + ", thành phố Đà Nẵng",
                n % 3 == 0 ? name : family + " Văn Chủ",
                n % 3 == 0 ? "Chủ hộ" : "Con",
                1 + n % 5);
    }

    private void add(SandboxPerson person) {
        byNumber.put(person.personalId(), person);
    }

    Optional<SandboxPerson> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    List<SandboxPerson> list() {
        return List.copyOf(byNumber.values());
    }
}
