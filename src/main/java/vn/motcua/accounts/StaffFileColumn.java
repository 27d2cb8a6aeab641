package vn.motcua.accounts;

import java.util.Arrays;
import java.util.Optional;
import vn.motcua.platform.text.VietnameseText;

/** The columns of a file of staff, by the names that stand in its first line, with or without diacritics. */
public enum StaffFileColumn {
    /** The number, which is the login too. */
    CODE("ma_can_bo", true),
    NAME("ho_ten", true),
    POSITION("chuc_vu", true),
    /** Identifier code of the agency where the person works. */
    UNIT("ma_don_vi", true),
    EMAIL("email", false),
    MOBILE("di_dong", false),
    /** Roles at the unit, separated by a vertical bar. */
    ROLES("vai_tro", false),
    /** First day of the roles. */
    FROM("tu_ngay", false),
    /** Last day of the roles. */
    UNTIL("den_ngay", false);

    private final String header;
    private final boolean required;

    StaffFileColumn(String header, boolean required) {
        this.header = header;
        this.required = required;
    }

    /** The name that stands in the first line. */
    public String header() {
        return header;
    }

    /** Whether the file must have it. */
    public boolean isRequired() {
        return required;
    }

    /** The column that a name in the first line means. */
    static Optional<StaffFileColumn> of(String typed) {
        String name = VietnameseText.fold(typed).replaceAll("[^a-z]+", "_").replaceAll("^_|_$", "");
        return Arrays.stream(values())
                .filter(column -> column.header.equals(name)
                        || (column == NAME && name.equals("ho_va_ten"))
                        || (column == EMAIL && name.equals("e_mail")))
                .findFirst();
    }
}
