/** Vietnamese text: normal form, folding for search, dates and amounts in words people read. */
@NullMarked
@NamedInterface("text")
package vn.motcua.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
