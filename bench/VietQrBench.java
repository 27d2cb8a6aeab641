import vn.motcua.payments.Transfer;
import vn.motcua.payments.VietQr;

/** The text of one VietQR code, against the bound of 20 µs; medians of rounds with their spread. */
final class VietQrBench {

    private static final int ROUNDS = 15;
    private static final int RUNS = 100_000;

    public static void main(String[] arguments) {
        double[] rounds = new double[ROUNDS];
        int sink = 0;
        for (int round = -5; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < RUNS; i++) {
                sink += VietQr.payload(new Transfer("970436", "0011001234567", 16_000L + i, "MCK7QM2PXD8T"))
                        .length();
            }
            if (round >= 0) {
                rounds[round] = (System.nanoTime() - start) / 1e3 / RUNS;
            }
        }
        Figures.atMost(20, "text of a VietQR code", "µs", rounds);
        if (sink == 42) {
            System.out.println();
        }
    }
}
