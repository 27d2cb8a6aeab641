package vn.motcua.portal;

import java.io.Serializable;
import vn.motcua.platform.reference.ReferenceSource;

/**
 * What became of one set of shipped data.
 *
 * @param count entries in use now
 * @param millis how long it took
 * @param loaded false when it failed and what was there before is still in use
 */
public record ReloadedSet(ReferenceSource.Kind kind, long count, long millis, boolean loaded) implements Serializable {}
