package vn.motcua.catalog.web;

import java.util.List;
import vn.motcua.documents.QrCodes;

/**
 * One poster: what it is about, and the code that leads there.
 *
 * @param title largest words
 * @param place which centre it hangs for
 * @param address where the code leads
 * @param heading over the lines
 * @param lines what else there is to know
 */
public record Poster(String title, String place, String address, String heading, List<String> lines) {

    /** Copies the list. */
    public Poster {
        lines = List.copyOf(lines);
    }

    /** The code as a picture. */
    public String qr() {
        return QrCodes.pngDataUri(address);
    }

    /** The address for who types it. */
    public String typed() {
        return address.replaceFirst("^https?://", "").replaceFirst("/$", "");
    }
}
