/** The catalog over HTTP: search and cover pages for citizens, the API, decisions of the province for administrators. */
@NullMarked
package vn.motcua.catalog.web;

import org.jspecify.annotations.NullMarked;
