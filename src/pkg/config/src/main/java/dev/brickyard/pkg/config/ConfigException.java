package dev.brickyard.pkg.config;

import java.util.List;

/** Tells every problem of the environment at once, in words for whoever sets it. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    /** Reports {@code problems}, one line each. */
    public ConfigException(List<ConfigProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the record's components. */
    public List<ConfigProblem> problems() {
        return problems;
    }

    private static String message(List<ConfigProblem> problems) {
        var count = problems.size();
        var message = new StringBuilder("configuration is invalid, ")
                .append(count)
                .append(count == 1 ? " problem:" : " problems:");
        problems.forEach(problem -> message.append("\n  ").append(problem.description()));
        return message.toString();
    }
}
