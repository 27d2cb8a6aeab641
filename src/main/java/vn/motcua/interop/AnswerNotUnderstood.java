package vn.motcua.interop;

/** Another system answered something that was not agreed. */
final class AnswerNotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param field what is missing or wrong */
    AnswerNotUnderstood(String field) {
        super(field);
    }
}
