package dev.brickyard.model;

/**
 * A parameter, or a part of one, and the checks of its value.
 *
 * @param parameter its name
 * @param value the given value
 */
record Given(String parameter, String value) {
    /** Refuses the value unless {@code kept}; the message contains the rule and an example. */
    Given must(boolean kept, String rule, String example) {
        if (!kept) {
            throw new Refusal(parameter, value, rule, example);
        }
        return this;
    }

    /** Refuses the value unless it matches a pattern and has at most {@code limit} characters. */
    Given mustMatch(String regex, int limit, String rule, String example) {
        var kept = value.matches(regex) && value.length() <= limit;
        return must(kept, "it must be " + rule + ", at most " + limit + " characters", example);
    }

    /** Refuses the value unless it is one of the choices; the first is the example. */
    Given mustBeOneOf(String... choices) {
        return must(java.util.List.of(choices).contains(value), "it must be " + Words.or(choices), choices[0]);
    }
}
