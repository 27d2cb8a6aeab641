package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** No device for rating has this key, or it was put out of use. */
public final class DeviceNotFound extends DomainException {

    DeviceNotFound() {
        super(Kind.NOT_FOUND, "surveys.deviceNotFound");
    }
}
