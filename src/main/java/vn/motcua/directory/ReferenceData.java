package vn.motcua.directory;

import org.springframework.stereotype.Service;

/** The units and agencies shipped with the product. They are loaded at start; this is for the administrator. */
@Service
public class ReferenceData {

    private final DirectoryContents contents;

    ReferenceData(DirectoryContents contents) {
        this.contents = contents;
    }

    /** Loads everything again, whether it changed or not. Ids and codes entered by hand stay. */
    public void reload() {
        contents.reload(true);
    }
}
