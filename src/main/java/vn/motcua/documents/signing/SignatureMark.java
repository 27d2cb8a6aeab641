package vn.motcua.documents.signing;

/**
 * What is seen of a signature.
 *
 * @param lines of text
 * @param place where on the file
 */
public record SignatureMark(String lines, Place place) {

    /** A place, by its distance from the edges of the page. */
    public enum Place {
        /** At the end, on the right: who signs (Decree 30/2020/NĐ-CP, Annex I). */
        SIGNER(true, 0, 60, Place.MARGIN),
        /** At the end, left of who signs: the agency, with number and day. */
        SEAL(true, 225, 60, Place.MARGIN),
        /** On a result of ours: between the function and the name of who signs. */
        LEADER(true, 0, 60, 92),
        /** On a result of ours: under the name of the agency, where number and day belong. */
        NUMBER(false, 255, 48, 118),
        /** Above, on the right of the first page: an agency that certifies. */
        TOP_RIGHT(false, 0, 44, Place.MARGIN);

        /** Points of a seventy-second of an inch. */
        static final float WIDTH = 215;

        static final float MARGIN = 40;

        private final boolean atEnd;
        private final float fromRight;
        private final float height;
        private final float fromEdge;

        Place(boolean atEnd, float fromRight, float height, float fromEdge) {
            this.atEnd = atEnd;
            this.fromRight = fromRight;
            this.height = height;
            this.fromEdge = fromEdge;
        }

        /** Whether on the last page, from below; else on the first, from above. */
        boolean isAtEnd() {
            return atEnd;
        }

        /** From the right margin. */
        float fromRight() {
            return fromRight;
        }

        /** From the lower edge of the page, or from the upper. */
        float fromEdge() {
            return fromEdge;
        }

        float height() {
            return height;
        }
    }
}
