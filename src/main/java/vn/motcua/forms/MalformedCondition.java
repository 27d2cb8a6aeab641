package vn.motcua.forms;

/** A condition of a form cannot be read, or looks at a field or value that does not exist: the form is broken. */
class MalformedCondition extends RuntimeException {

    MalformedCondition(String condition) {
        super("Not a condition: " + condition);
    }

    MalformedCondition(String field, String condition, String why) {
        super("Condition of field " + field + " (" + condition + "): " + why);
    }
}
