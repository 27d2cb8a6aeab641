/** The questions of a declaration as a person sees them: on the pages of a filing, and in the editor's preview. */
@NullMarked
@NamedInterface("questions")
package vn.motcua.forms.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
