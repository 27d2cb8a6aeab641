package vn.motcua.platform.web;

/** A template names a style, script or picture that the front-end build does not make. */
final class UnknownAssetException extends RuntimeException {

    UnknownAssetException(String logical) {
        super("No asset is called " + logical + ": see build.mjs");
    }
}
