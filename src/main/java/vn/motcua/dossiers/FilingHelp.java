package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.PhoneNumber;

/**
 * Who helps a citizen to file.
 *
 * @param name of the helper
 * @param phone of the helper; never the applicant's
 * @param role in what capacity
 * @param place agency, union or hamlet they come from
 * @param confirmedAt when the applicant confirmed it with their own phone, or null
 */
public record FilingHelp(
        String name,
        PhoneNumber phone,
        Role role,
        @Nullable String place,
        @Nullable Instant confirmedAt) {

    /** How the journal's remark begins. */
    public static final String REMARK = "Có người giúp làm hồ sơ: ";

    /** In what capacity somebody helps. */
    public enum Role {
        /** Tình nguyện viên, tổ công nghệ số cộng đồng. */
        VOLUNTEER,
        /** Cán bộ, công chức. */
        OFFICER,
        /** Người thân, người quen. */
        RELATIVE
    }
}
