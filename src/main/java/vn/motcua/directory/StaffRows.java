package vn.motcua.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Rows of the staff tables as values. */
final class StaffRows {

    private StaffRows() {}

    static StaffMember member(ResultSet rs, int rowNumber) throws SQLException {
        String phone = rs.getString("phone");
        return new StaffMember(
                new StaffId(rs.getLong("id")),
                rs.getString("code"),
                rs.getString("full_name"),
                rs.getString("position"),
                new AgencyId(rs.getLong("agency_id")),
                rs.getString("email"),
                phone == null ? null : new PhoneNumber(phone),
                rs.getBoolean("active"));
    }

    static RoleGrant grant(ResultSet rs, int rowNumber) throws SQLException {
        return new RoleGrant(
                Role.valueOf(rs.getString("role")),
                new AgencyId(rs.getLong("agency_id")),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }
}
