package vn.motcua.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The upper part of a state paper (Decree 30/2020/NĐ-CP, Annex I): who issues it on the left, the national
 * motto on the right, number below the one, place and date below the other.
 *
 * @param parent the agency above, for example "UBND phường Thanh Khê"; printed in capitals
 * @param agency who issues the paper; printed in bold capitals
 * @param number for example "Số: 0123/TNHS"
 * @param place for example "Thanh Khê"
 * @param date of the paper
 * @param form the form it follows, for example "Mẫu số 01"
 */
public record PaperHead(
        @Nullable String parent,
        String agency,
        @Nullable String number,
        String place,
        LocalDate date,
        @Nullable String form) {

    /** For example "Thanh Khê, ngày 05 tháng 12 năm 2026". */
    public String placeAndDate() {
        return place + ", " + PaperTime.of(date);
    }
}
