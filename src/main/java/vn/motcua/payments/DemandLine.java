package vn.motcua.payments;

/**
 * One thing that is paid for.
 *
 * @param name what
 * @param quantity how many, at least one
 * @param unitAmount đồng for one
 * @param amount đồng together: less than the product where an upper limit holds
 */
public record DemandLine(String name, int quantity, long unitAmount, long amount) {

    public DemandLine {
        if (quantity < 1 || unitAmount < 0 || amount < 0 || amount > quantity * unitAmount) {
            throw new IllegalArgumentException(
                    "No line of a demand: " + quantity + " × " + unitAmount + " = " + amount);
        }
    }
}
