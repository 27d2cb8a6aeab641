/** The embedded PostgreSQL server and the two database roles. */
@NullMarked
package vn.motcua.platform.database;

import org.jspecify.annotations.NullMarked;
