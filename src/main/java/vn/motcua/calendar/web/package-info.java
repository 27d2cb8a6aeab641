/** The calendar over HTTP: deadlines for machines, days and hours for administrators. */
@NullMarked
package vn.motcua.calendar.web;

import org.jspecify.annotations.NullMarked;
