/** The embedded PostgreSQL server, its backup, the two database roles, and the migrations of the rooms. */
@NullMarked
@NamedInterface("database")
package vn.motcua.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
