package vn.motcua.documents;

import gg.jte.TemplateEngine;

/** Prints papers in tests of rooms that word them. */
public final class PdfsFixture {

    private PdfsFixture() {}

    /** The printer over these templates. */
    public static Pdfs of(TemplateEngine templates) {
        return new Pdfs(templates);
    }
}
