package dev.brickyard.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The id of another entity. */
final class RefType extends StringType {
    private static final String DIGIT = "[0-9A-HJKMNP-TV-Z]";
    private static final String SAMPLE = "01HZX3KQ8E5M7N9P1R3T5V7W9Y";

    private final Target target;

    /**
     * What a field refers to.
     *
     * @param name the entity, such as {@code Customer}
     * @param table its table, if the same service stores it; null otherwise
     * @param soft whether it is only marked as deleted
     */
    record Target(String name, @Nullable String table, boolean soft) {}

    RefType(Target target) {
        super("ref=" + target.name(), 1, 64, Limits.NONE);
        this.target = target;
    }

    Target target() {
        return target;
    }

    private String prefix() {
        return Names.ofType(target.name()).snake() + "_";
    }

    @Override
    public String rule() {
        var names = Names.ofType(target.name());
        return "the id of " + names.article() + " " + names.spoken();
    }

    @Override
    public String verify(String name, String value) {
        return "Require.id(" + quoted(name) + ", " + value + ", " + quoted(Names.ofType(target.name()).snake()) + ")";
    }

    @Override
    public String refused() {
        return "@ValueSource(strings = {\"\", \" \", \"ann\", \"" + prefix() + "1\", \"" + prefix() + SAMPLE + "x\"})";
    }

    @Override
    public String longestOf() {
        return "start";
    }

    @Override
    public String sample(String name) {
        return quoted(prefix() + "%026d") + ".formatted(n)";
    }

    @Override
    public String example() {
        return quoted(prefix() + SAMPLE);
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted(prefix() + SAMPLE);
    }

    @Override
    public List<String> yamlRules() {
        return List.of("pattern: '^" + prefix() + "[0-7]" + DIGIT + "{25}$'");
    }
}
