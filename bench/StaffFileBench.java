import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.motcua.accounts.StaffFileReport;
import vn.motcua.accounts.StaffFiles;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** The accounts of a large province's staff out of one CSV file, with a bad row in every hundred; then the same again. */
final class StaffFileBench {

    private static final double BOUND_SECONDS = 60;

    /** Runs everything; {@code [rows]}. */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 71_000;
        Database.forget(Product.HOME);
        try (Product product = new Product("staff_file")) {
            product.database().requireDurability();
            AgencyId province =
                    product.get(Agencies.class).getProvincialCommittee().id();
            Actor administrator = new Actor(
                    Actor.Kind.STAFF,
                    1,
                    "Quản trị",
                    Set.of(new Actor.Grant(Role.ADMINISTRATOR.name(), province.value())));
            byte[] file = file(product, rows);
            Figures.print("size of the file", "MB", file.length / 1e6);
            StaffFileReport first = take(product, administrator, file, "rows taken on, a hundredth left out");
            require(first.added() + first.refused() == rows && first.refused() == rows / 100, first);
            StaffFileReport again = take(product, administrator, file, "the same file again");
            require(again.added() == 0 && again.unchanged() == first.added(), again);
            long accounts = Long.parseLong(product.database()
                    .ask("select count(*) from accounts.account a join directory.staff_member s on s.id = a.subject_id"
                            + " where a.kind = 'STAFF' and a.password_hash is null"));
            require(accounts == first.added(), first);
        }
    }

    private static StaffFileReport take(Product product, Actor administrator, byte[] file, String what) {
        StaffFiles files = product.get(StaffFiles.class);
        long start = System.nanoTime();
        StaffFileReport report =
                ActAs.actor(administrator, () -> files.get(files.take("can-bo.csv", new ByteArrayInputStream(file))));
        double seconds = (System.nanoTime() - start) / 1e9;
        Figures.atMost(BOUND_SECONDS, what + " (" + report.lines() + ")", "s", seconds);
        return report;
    }

    private static byte[] file(Product product, int rows) {
        Agencies agencies = product.get(Agencies.class);
        var today = VietnamTime.dateOf(product.get(Clock.class).instant());
        List<String> units = agencies.listCommuneCommittees().stream()
                .map(committee -> agencies.codeOf(committee.id(), today))
                .toList();
        StringBuilder text = new StringBuilder(
                "\uFEFFma_can_bo,ho_ten,chuc_vu,ma_don_vi,email,di_dong,vai_tro,tu_ngay,den_ngay\r\n");
        for (int i = 1; i <= rows; i++) {
            String unit = i % 100 == 0 ? "H00.00" : units.get(i % units.size());
            text.append(String.format(
                    Locale.ROOT,
                    "cb.%06d,Nguyễn Thị Hoàng %06d,Chuyên viên,%s,cb%06d@example.vn,09%08d,%s,01/07/2026,\r\n",
                    i,
                    i,
                    unit,
                    i,
                    i,
                    i % 3 == 0 ? "Cán bộ tiếp nhận|Cán bộ thụ lý" : "Cán bộ thụ lý"));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, StaffFileReport report) {
        if (!holds) {
            throw new IllegalStateException("Not what the file says: " + report);
        }
    }
}
