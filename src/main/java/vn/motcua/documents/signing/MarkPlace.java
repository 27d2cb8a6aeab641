package vn.motcua.documents.signing;

import org.apache.commons.csv.CSVRecord;

/**
 * Where a mark stands and how large it is, in points of a seventy-second of an inch.
 *
 * @param lastPage whether on the last page, else on the first
 * @param fromBelow whether counted from the lower edge, else from the upper one
 * @param right distance from the right edge
 * @param edge distance from the lower or upper edge
 * @param width of all of it
 * @param textWidth of its lines, which begin on the left
 * @param textAlign how they stand there
 * @param picture height of the picture; 0 for none
 * @param pictureAlign where it stands in the width
 * @param font size of the letters
 */
record MarkPlace(
        boolean lastPage,
        boolean fromBelow,
        float right,
        float edge,
        float width,
        float textWidth,
        Align textAlign,
        float picture,
        Align pictureAlign,
        float font) {

    private static final float POINTS_IN_MM = 72 / 25.4f;

    /** Where something stands in a width. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT;

        float of(float room, float needed) {
            return switch (this) {
                case LEFT -> 0;
                case CENTRE -> (room - needed) / 2;
                case RIGHT -> room - needed;
            };
        }
    }

    static MarkPlace of(CSVRecord row) {
        return new MarkPlace(
                row.get("page").equals("LAST"),
                row.get("edge").equals("BOTTOM"),
                points(row, "right_mm"),
                points(row, "edge_mm"),
                points(row, "width_mm"),
                points(row, "text_mm"),
                Align.valueOf(row.get("text_align")),
                points(row, "picture_mm"),
                Align.valueOf(row.get("picture_align")),
                Float.parseFloat(row.get("font_pt")));
    }

    private static float points(CSVRecord row, String column) {
        return Float.parseFloat(row.get(column)) * POINTS_IN_MM;
    }
}
