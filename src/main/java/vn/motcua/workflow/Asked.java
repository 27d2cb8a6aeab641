package vn.motcua.workflow;

import java.time.Instant;
import vn.motcua.directory.AgencyId;

/**
 * An agency that is asked for its opinion.
 *
 * @param agency which
 * @param deadline until when it is to answer
 */
public record Asked(AgencyId agency, Instant deadline) {}
