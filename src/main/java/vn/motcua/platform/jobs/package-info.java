/** Background work: recurring jobs on PostgreSQL, one execution per cluster. */
@NullMarked
@NamedInterface("jobs")
package vn.motcua.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
