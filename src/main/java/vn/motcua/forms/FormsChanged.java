package vn.motcua.forms;

/** A version of a declaration was published; what is kept in memory is read again. */
record FormsChanged() {}
