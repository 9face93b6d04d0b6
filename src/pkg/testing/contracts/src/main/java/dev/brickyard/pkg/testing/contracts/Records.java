package dev.brickyard.pkg.testing.contracts;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds records on the class path, and describes their JSON. */
final class Records {
    private Records() {}

    /** Returns the records of packages and their subpackages. */
    static List<Class<?>> below(Collection<String> packages, ImportOption... options) {
        return Classes.below(packages, options).stream()
                .filter(JavaClass::isRecord)
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    /** Returns the records with these names; ignores names that no record has. */
    static List<Class<?>> named(Collection<String> names) {
        return below(names.stream()
                        .map(name -> name.replaceFirst("[.][^.]*$", ""))
                        .distinct()
                        .toList())
                .stream()
                .filter(model -> names.contains(model.getName()))
                .toList();
    }

    /** Returns the name of a component in JSON. */
    static String jsonName(RecordComponent component) {
        return nameInJson(component.getName());
    }

    /** Each capital letter begins a word: {@code pointXY} is {@code point_x_y}. */
    static String nameInJson(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Returns whether a component may be null. */
    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
