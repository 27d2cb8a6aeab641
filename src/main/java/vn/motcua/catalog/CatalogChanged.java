package vn.motcua.catalog;

/** Something about the procedures was decided; what is kept in memory is out of date. */
record CatalogChanged() {}
