package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** {@code motcua.directory.province} names no province of today. */
public class UnknownProvince extends DomainException {

    UnknownProvince(String code) {
        super(Kind.INVALID, "directory.unknownProvince", code);
    }
}
