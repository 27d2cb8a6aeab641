/** Web kit: pages, form components, errors, assets, API conventions. */
@NullMarked
@NamedInterface("web")
package vn.motcua.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
