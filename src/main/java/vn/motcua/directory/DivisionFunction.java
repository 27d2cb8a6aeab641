package vn.motcua.directory;

/** Names of the fields that a commune's divisions answer for, the same in every commune. */
public final class DivisionFunction {

    /** Văn phòng HĐND và UBND: civil status, certification. */
    public static final String OFFICE = "OFFICE";

    /** Phòng Kinh tế, or Kinh tế, Hạ tầng và Đô thị: land, building, business, environment. */
    public static final String ECONOMY = "ECONOMY";

    /** Phòng Văn hóa - Xã hội: social assistance, people of merit, education, culture. */
    public static final String CULTURE_SOCIETY = "CULTURE_SOCIETY";

    /** Công an cấp xã: residence. */
    public static final String COMMUNE_POLICE = "COMMUNE_POLICE";

    /** Ban Chỉ huy Quân sự cấp xã. */
    public static final String COMMUNE_MILITARY = "COMMUNE_MILITARY";

    private DivisionFunction() {}
}
