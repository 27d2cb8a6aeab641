/** Notes to browsers: sealed as RFC 8291 says, signed as RFC 8292 says. Every algorithm is the JDK's. */
@NullMarked
package vn.motcua.notifications.push;

import org.jspecify.annotations.NullMarked;
