package dev.brickyard.pkg.config;

import java.util.List;

/** The configuration is invalid. The message lists every problem, for the operator of the service. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    /** Creates an exception whose message lists {@code problems}, one per line. */
    public ConfigException(List<ConfigProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns all problems in the order of the record components. */
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
