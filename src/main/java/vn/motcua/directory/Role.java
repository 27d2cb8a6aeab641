package vn.motcua.directory;

/** What a staff member may do at an agency. */
public enum Role {
    /** Quản trị. */
    ADMINISTRATOR,
    /** Cán bộ một cửa. */
    RECEPTION_OFFICER,
    /** Cán bộ thụ lý. */
    CASE_OFFICER,
    /** Lãnh đạo phòng. */
    DIVISION_HEAD,
    /** Lãnh đạo đơn vị. */
    LEADER,
    /** Văn thư. */
    REGISTRAR,
    /** Officer of an agency that is asked for its opinion. */
    CONSULTED_AGENCY
}
