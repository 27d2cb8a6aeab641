package vn.motcua.catalog;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** The groups of procedures that can be asked for together. */
@Service
public class JointGroups {

    private final CatalogContents contents;

    JointGroups(CatalogContents contents) {
        this.contents = contents;
    }

    /** The group that goes by this code, as it counts for what is filed now. */
    public Optional<JointGroup> find(ProcedureCode code) {
        return Optional.ofNullable(contents.snapshot().groups().get(code));
    }
}
