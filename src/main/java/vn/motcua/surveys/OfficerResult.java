package vn.motcua.surveys;

import vn.motcua.directory.AgencyId;

/**
 * What people said of the services of one officer at a desk in the last twelve months; for the head of the desk alone.
 *
 * @param officer name as the journal has it
 * @param attitude of the criterion that is about the officer alone
 */
public record OfficerResult(AgencyId desk, String officer, Figure overall, Figure attitude) {}
