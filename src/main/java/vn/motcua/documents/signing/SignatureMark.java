package vn.motcua.documents.signing;

import java.util.List;

/**
 * What is seen of a signature. Where, how large and beside which picture is data: {@code reference/signature-marks.csv}
 * (Decree 30/2020/NĐ-CP, Annex I).
 *
 * @param place where on the file
 * @param above lines over the picture: for whom and as what somebody signs
 * @param below lines under it
 */
public record SignatureMark(Place place, List<String> above, List<String> below) {

    /** Copies the lines. */
    public SignatureMark {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /** A mark without lines over its picture. */
    public static SignatureMark of(Place place, String... below) {
        return new SignatureMark(place, List.of(), List.of(below));
    }

    /** Whose mark it is. */
    public enum Place {
        /** Who signs. */
        SIGNER,
        /** The agency, with number and day; its seal covers a third of the signature. */
        SEAL,
        /** On a result of ours: between the function and the name of who signs. */
        LEADER,
        /** On a result of ours: under the name of the agency, where number and day belong. */
        NUMBER,
        /** Who certifies a copy, an annex or a digitised paper: text only. */
        CERTIFIED
    }
}
