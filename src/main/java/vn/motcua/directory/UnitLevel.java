package vn.motcua.directory;

/** Level of administration. Districts were abolished on 01/07/2025 (Law 72/2025/QH15) and live on in old papers. */
public enum UnitLevel {
    /** Tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE,
    /** Huyện, quận, thị xã, thành phố thuộc tỉnh; none is valid today. */
    DISTRICT,
    /** Xã, phường, đặc khu; formerly also thị trấn. */
    COMMUNE
}
