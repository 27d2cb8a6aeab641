/** Full-text search in this node's memory over short Vietnamese texts that people know by other names. */
@NullMarked
package vn.motcua.catalog.search;

import org.jspecify.annotations.NullMarked;
