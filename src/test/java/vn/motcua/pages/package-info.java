/** The screens as the journeys see them: what a person can do there, in a person's words. */
package vn.motcua.pages;
