package vn.motcua.catalog;

/** Which body of the competent commune, or of the province, works on a procedure. */
public enum CompetentFunction {
    /** Văn phòng HĐND và UBND: civil status, certification. */
    OFFICE,
    /** Phòng Kinh tế, or Kinh tế, Hạ tầng và Đô thị. */
    ECONOMY,
    /** Phòng Văn hóa - Xã hội. */
    CULTURE_SOCIETY,
    /** Công an cấp xã. */
    COMMUNE_POLICE,
    /** Ban Chỉ huy Quân sự cấp xã. */
    COMMUNE_MILITARY,
    /** A department of the province, named. */
    DEPARTMENT
}
