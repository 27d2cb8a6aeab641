package vn.motcua.frontdesk.forecast;

/** SplitMix64: the same numbers for the same seed on every machine, without locks or objects. */
final class Randomness {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    Randomness(long seed) {
        state = seed;
    }

    private long bits() {
        state += GOLDEN;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to 1, without 1. */
    double next() {
        return (bits() >>> 11) * UNIT;
    }

    /** How long until something that happens that often a minute; never, when it does not happen. */
    double until(double rate) {
        return rate <= 0 ? Double.POSITIVE_INFINITY : -Math.log(1 - next()) / rate;
    }
}
