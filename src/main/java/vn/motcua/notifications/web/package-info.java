/** The inbox of whoever is signed in. */
@NullMarked
package vn.motcua.notifications.web;

import org.jspecify.annotations.NullMarked;
