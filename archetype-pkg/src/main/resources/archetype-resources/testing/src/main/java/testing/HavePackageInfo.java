package ${package}.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Asks that a class lies in a package with a {@code package-info} that is {@link NullMarked}. */
final class HavePackageInfo extends ArchCondition<JavaClass> {
    HavePackageInfo() {
        super("lie in a package with a null-marked package-info");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var info = type.getPackage().tryGetPackageInfo();
        var marked = info.isPresent() && info.get().isAnnotatedWith(NullMarked.class);
        var message = type.getPackageName() + " has no null-marked package-info";
        events.add(new SimpleConditionEvent(type, marked, message));
    }
}
