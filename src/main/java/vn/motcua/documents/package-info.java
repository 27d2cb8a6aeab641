/**
 * Files and papers: a content-addressed store of what people hand in, uploads that survive a bad line, and
 * papers printed as PDF with their QR codes. Who may read a document is decided by the room that holds it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform::*", "directory"})
package vn.motcua.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
