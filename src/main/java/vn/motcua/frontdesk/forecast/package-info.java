/**
 * How long people wait: what was observed at a centre, a model of it, and a forward simulation. Pure Java over
 * primitive arrays; it knows neither database nor clock. All times are minutes.
 */
@NullMarked
package vn.motcua.frontdesk.forecast;

import org.jspecify.annotations.NullMarked;
