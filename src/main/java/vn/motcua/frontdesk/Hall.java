package vn.motcua.frontdesk;

import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.printing.PrinterAddress;

/**
 * What a centre's hall has.
 *
 * @param printer where its slips are printed, or null when there is none
 * @param hasPin whether staff have a code for its kiosks
 * @param kiosks machines that are kiosks of the centre
 */
public record Hall(@Nullable PrinterAddress printer, boolean hasPin, int kiosks) {}
