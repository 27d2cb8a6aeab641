package vn.motcua.forms;

/** A text is no calculation: it cannot be read. */
class MalformedCalculation extends RuntimeException {

    MalformedCalculation(String text, int position) {
        super("Not a calculation at " + position + ": " + text);
    }
}
