package ${package}.models.entities.${entityPackage}.v1;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import ${package}.models.JsonShape;

class JsonShapeTest {
    @Test
    void writesSnakeCaseAndRfc3339() {
        var created = Instant.parse("2026-01-02T03:04:05.678Z");
        var updated = Instant.parse("2026-02-03T04:05:06Z");
        var id = "${entitySnake}_1";
        var entity = new ${entity}(id, "ann", "ann@example.com", created, updated);

        JsonShape.assertShape(entity, """
                {
                  "id": "${entitySnake}_1",
                  "username": "ann",
                  "email": "ann@example.com",
                  "created_at": "2026-01-02T03:04:05.678Z",
                  "updated_at": "2026-02-03T04:05:06Z"
                }
                """);
    }
}
