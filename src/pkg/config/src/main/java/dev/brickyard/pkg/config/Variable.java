package dev.brickyard.pkg.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An environment variable, as declared by its record component. */
final class Variable {
    private static final int LONGEST_SHOWN = 80;
    private static final Pattern SERVICE_LINK = Pattern.compile("(tcp|udp|sctp)://.+:[0-9]+");
    private static final String SERVICE_LINK_HINT =
            " is a Kubernetes service link; enableServiceLinks: false disables them)";

    private final String name;
    private final ValueType type;
    private final boolean optional;
    private final @Nullable String defaultValue;
    private final String example;

    private Variable(Env env, ValueType type, boolean optional) {
        this.name = env.value();
        this.type = type;
        this.optional = optional;
        this.defaultValue = env.defaultValue().equals(Env.REQUIRED) ? null : env.defaultValue();
        this.example = env.example();
    }

    /** Returns whether the component is a nested record instead of a variable. */
    static boolean isGroup(RecordComponent component) {
        return component.getType().isRecord();
    }

    static Variable of(RecordComponent component) {
        var env = component.getAnnotation(Env.class);
        if (env == null) {
            throw new IllegalArgumentException(describe(component) + " requires @Env");
        }
        var optional = component.getType() == Optional.class;
        var map = component.getType() == Map.class;
        var set = component.getType() == Set.class;
        var held = optional || set ? argument(component, 0) : map ? argument(component, 1) : component.getType();
        if (ValueType.isMeasured(held) && (env.min() == Long.MIN_VALUE || env.max() == Long.MAX_VALUE)) {
            throw new IllegalArgumentException(describe(component) + " (" + env.value() + ") requires min and max");
        }
        var type = ValueType.of(held, env.min(), env.max(), env.format());
        if (type == null || (map && argument(component, 0) != String.class) || ((map || set) && held == Secret.class)) {
            throw new IllegalArgumentException(describe(component) + " has an unsupported type");
        }
        return new Variable(env, map ? new MapType(type) : set ? new SetType(type) : type, optional);
    }

    private static Class<?> argument(RecordComponent component, int index) {
        return component.getGenericType() instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[index] instanceof Class<?> argument
                ? argument
                : Object.class;
    }

    private static String describe(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    String name() {
        return name;
    }

    String summary() {
        if (defaultValue != null) {
            return defaultValue;
        }
        return optional ? "optional" : "required";
    }

    Object read(Map<String, String> environment) throws InvalidValueException {
        var set = environment.getOrDefault(name, "");
        var link = isServiceLink(set);
        var text = set.isBlank() || link ? defaultValue : set;
        if (text == null) {
            if (optional) {
                return Optional.empty();
            }
            var why = link ? " (" + shown(set) + SERVICE_LINK_HINT : "";
            throw new InvalidValueException(name, name + " is missing" + why + ": " + expectation(name + "="));
        }
        var value = type.parse(text);
        if (value == null) {
            var problem = name + "='" + shown(text) + "' is not " + type.noun() + ": " + expectation("");
            throw new InvalidValueException(name, problem);
        }
        return optional ? Optional.of(value) : value;
    }

    /** Kubernetes sets {@code CACHE_PORT} in the pods of a namespace with a Service named {@code cache}. */
    private boolean isServiceLink(String text) {
        return name.endsWith("_PORT") && SERVICE_LINK.matcher(text).matches();
    }

    private String expectation(String assignment) {
        return "expected " + type.rule() + ", for example " + assignment + example();
    }

    private String example() {
        if (!example.isEmpty()) {
            return example;
        }
        return defaultValue == null || defaultValue.isBlank() ? type.example() : defaultValue;
    }

    /** Masks a secret; shortens other values and replaces control characters, so that each problem is one line. */
    private String shown(String text) {
        if (type instanceof TextType held && held.secret()) {
            return Secret.MASK;
        }
        var line = new StringBuilder();
        text.codePoints().limit(LONGEST_SHOWN).forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return line.length() < text.length() ? line.append("...").toString() : line.toString();
    }
}
