package ${package}.internal.entities.${entityPackage}.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ${entity}Test {
    @Test
    void keepsMicroseconds() {
        var nanos = Instant.parse("2026-01-02T03:04:05.123456789Z");
        var entity = new ${entity}("id", "ada", "ada@example.com", nanos, nanos.plusNanos(1));

        assertThat(entity.createdAt()).isEqualTo("2026-01-02T03:04:05.123456Z");
        assertThat(entity.updatedAt()).isEqualTo("2026-01-02T03:04:05.123456Z");
    }

    @Test
    void idsSortByTimeOfCreation() {
        var first = ${entity}.IDS.next();
        var second = ${entity}.IDS.next();

        assertThat(first).startsWith("${entitySnake}_").isLessThan(second);
    }
}
