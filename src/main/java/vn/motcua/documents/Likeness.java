package vn.motcua.documents;

/** A page in 64 by 64 levels of grey. A copy saved anew differs by a level or two, another form by many somewhere. */
public final class Likeness {

    static final int SIDE = 64;

    /** More than packing a picture anew changes an average of many points. */
    private static final int NOISE = 3;

    private final byte[] levels;

    Likeness(byte[] levels) {
        this.levels = levels.clone();
    }

    static Likeness of(GreyPicture picture) {
        return new Likeness(picture.levels(SIDE, SIDE));
    }

    byte[] bytes() {
        return levels.clone();
    }

    boolean isLike(Likeness other) {
        if (levels.length != other.levels.length) {
            return false;
        }
        for (int i = 0; i < levels.length; i++) {
            if (Math.abs((levels[i] & 0xFF) - (other.levels[i] & 0xFF)) > NOISE) {
                return false;
            }
        }
        return true;
    }
}
