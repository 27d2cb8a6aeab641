/** Words as short messages carry them: alphabets and parts. */
@NullMarked
package vn.motcua.notifications.sms;

import org.jspecify.annotations.NullMarked;
