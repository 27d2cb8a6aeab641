package vn.motcua.workflow;

import java.time.Duration;
import vn.motcua.directory.AgencyId;

/**
 * What an agency does when its turn comes.
 *
 * @param agency which
 * @param budget working time from its turn on
 */
public record Errand(AgencyId agency, Duration budget) {}
