package vn.motcua.dossiers;

import java.util.List;
import vn.motcua.platform.DomainException;

/** The result says too little: these fields are empty. */
public final class ResultFieldsMissing extends DomainException {

    private final transient List<String> keys;

    ResultFieldsMissing(List<String> keys, String labels) {
        super(Kind.INVALID, "dossiers.resultFieldsMissing", labels);
        this.keys = List.copyOf(keys);
    }

    /** The fields by their keys. */
    public List<String> keys() {
        return keys;
    }
}
