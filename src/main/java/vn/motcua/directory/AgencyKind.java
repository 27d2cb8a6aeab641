package vn.motcua.directory;

/** What part an agency plays. */
public enum AgencyKind {
    /** Ủy ban nhân dân cấp tỉnh. */
    PROVINCIAL_COMMITTEE,
    /** Sở, ban, ngành and other bodies of the province. */
    DEPARTMENT,
    /** Ủy ban nhân dân cấp xã. */
    COMMUNE_COMMITTEE,
    /** Phòng of a commune, or its office (Văn phòng HĐND và UBND). */
    DIVISION,
    /** Công an cấp xã. */
    COMMUNE_POLICE,
    /** Ban Chỉ huy Quân sự cấp xã. */
    COMMUNE_MILITARY,
    /** Trung tâm Phục vụ hành chính công. */
    SERVICE_CENTRE,
    /** Branch of the province's one centre, where communes have no centre of their own (NĐ 118/2025/NĐ-CP art. 7). */
    BRANCH,
    /** Điểm tiếp nhận below a centre or branch. */
    RECEPTION_POINT
}
