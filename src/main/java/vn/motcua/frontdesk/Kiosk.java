package vn.motcua.frontdesk;

import java.time.Instant;
import vn.motcua.directory.AgencyId;

/**
 * A machine in the hall that staff made a kiosk of the centre.
 *
 * @param closed whether it gives out no numbers for now
 * @param slips printed since the roll was changed
 * @param paperSince when the roll was changed
 * @param prints whether the centre has a printer
 */
public record Kiosk(long id, AgencyId desk, boolean closed, int slips, Instant paperSince, boolean prints) {}
