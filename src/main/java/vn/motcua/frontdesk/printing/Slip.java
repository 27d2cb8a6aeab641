package vn.motcua.frontdesk.printing;

import java.util.List;

/**
 * What stands on a slip, from above.
 *
 * @param centre whose number it is
 * @param caption what the number is
 * @param number as it is called
 * @param group what it was taken for
 * @param lines further sentences
 * @param address what its QR code leads to; empty for none
 * @param foot what stands under the code
 */
public record Slip(
        String centre,
        String caption,
        String number,
        String group,
        List<String> lines,
        String address,
        List<String> foot) {

    /** Copies the lists. */
    public Slip {
        lines = List.copyOf(lines);
        foot = List.copyOf(foot);
    }
}
