package dev.brickyard.model;

/** A parameter is refused; the message is one sentence with the parameter, its value, the rule and an example. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    Refusal(String parameter, String value, String rule, String example) {
        super(parameter + " '" + shown(value) + "' is refused: " + rule + ", for example " + example);
    }

    /** Returns a value as one line, truncated if it is long. */
    private static String shown(String value) {
        var line = value.replaceAll("\\p{Cntrl}", "?");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
    }
}
