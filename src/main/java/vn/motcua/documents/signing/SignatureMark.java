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
        SIGNER(true, 0, 60),
        /** At the end, left of who signs: the agency, with number and day. */
        SEAL(true, 225, 60),
        /** Above, on the right of the first page: an agency that certifies. */
        TOP_RIGHT(false, 0, 44);

        /** Points of a seventy-second of an inch. */
        static final float WIDTH = 215;

        static final float MARGIN = 40;

        private final boolean atEnd;
        private final float fromRight;
        private final float height;

        Place(boolean atEnd, float fromRight, float height) {
            this.atEnd = atEnd;
            this.fromRight = fromRight;
            this.height = height;
        }

        /** Whether on the last page, from below; else on the first, from above. */
        boolean isAtEnd() {
            return atEnd;
        }

        /** From the right margin. */
        float fromRight() {
            return fromRight;
        }

        float height() {
            return height;
        }
    }
}
