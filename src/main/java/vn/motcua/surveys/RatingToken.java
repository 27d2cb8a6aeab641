package vn.motcua.surveys;

import java.security.SecureRandom;

/** Names one service to whoever was served: the address of the page that rates it, once. A hundred bits that nobody guesses. */
public record RatingToken(String value) {

    /** @throws RatingNotFound when nobody could have been given it */
    public RatingToken {
        if (!RandomWords.isOne(value)) {
            throw new RatingNotFound();
        }
    }

    static RatingToken draw(SecureRandom random) {
        return new RatingToken(RandomWords.draw(random));
    }

    /** Address of the page. */
    public String path() {
        return "/danh-gia/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
