package vn.motcua.directory;

import java.util.Locale;

/** What kind of unit it is, with the word that is part of its official name. */
public enum UnitType {
    /** Thành phố trực thuộc trung ương. */
    CITY("Thành phố"),
    /** Tỉnh. */
    PROVINCE("Tỉnh"),
    /** Thành phố thuộc tỉnh, until 01/07/2025. */
    DISTRICT_CITY("Thành phố"),
    /** Quận, until 01/07/2025. */
    URBAN_DISTRICT("Quận"),
    /** Huyện, until 01/07/2025. */
    RURAL_DISTRICT("Huyện"),
    /** Thị xã, until 01/07/2025. */
    TOWN("Thị xã"),
    /** Phường. */
    WARD("Phường"),
    /** Xã. */
    COMMUNE("Xã"),
    /** Thị trấn, until 01/07/2025. */
    TOWNSHIP("Thị trấn"),
    /** Đặc khu. */
    SPECIAL_ZONE("Đặc khu"),
    /** An area run by a district without a commune of its own; its name needs no word. */
    AREA("");

    private final String word;

    UnitType(String word) {
        this.word = word;
    }

    /** The word in front of the name, for example {@code Phường}; empty for an area. */
    public String word() {
        return word;
    }

    /** The name with the word in front, as on a heading: {@code Phường Thanh Khê}. */
    public String fullName(String name) {
        return word.isEmpty() ? name : word + " " + name;
    }

    /** The name as inside a sentence: {@code phường Thanh Khê}. */
    public String nameInSentence(String name) {
        return word.isEmpty() ? name : word.toLowerCase(Locale.ROOT) + " " + name;
    }
}
