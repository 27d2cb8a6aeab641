package vn.motcua.documents;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The SHA-256 of some bytes, the address they are kept under.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256: " + hex);
        }
    }

    static Sha256 of(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest digest() {
        return DigestUtils.getSha256Digest();
    }
}
