package ${package}.models.entities.${entityPackage}.v1;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import ${package}.models.JsonShape;

class JsonShapeTest {
    private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Instant UPDATED = Instant.parse("2026-02-03T04:05:06Z");
#foreach($any in $anyTimestamp)
    private static final Instant TIME = Instant.parse("2026-02-03T04:05:06.000007Z");
#end

    @Test
    void writesSnakeCaseAndRfc3339() {
        var id = "${entitySnake}_1";
#set($values = ["id"])
#foreach($field in $fields)
#set($ignored = $values.add($field.literal))
#end
#set($ignored = $values.add("CREATED"))
#set($ignored = $values.add("UPDATED"))
#wrapped("        var entity = new ${entity}(" $values ");")

        JsonShape.assertShape(entity, """
                {
                  "id": "${entitySnake}_1",
#foreach($field in $fields)
                  "${field.name}": $field.jsonValue,
#end
                  "created_at": "2026-01-02T03:04:05.678Z",
                  "updated_at": "2026-02-03T04:05:06Z"
                }
                """);
    }
#foreach($any in $anyOptional)

    @Test
    void writesNullForWhatIsAbsent() {
        var id = "${entitySnake}_1";
#foreach($field in $optionals)
#set($values[$field.number] = "null")
#end
#wrapped("        var entity = new ${entity}(" $values ");")

        JsonShape.assertShape(entity, """
                {
                  "id": "${entitySnake}_1",
#foreach($field in $fields)
#foreach($each in $field.ifRequired)
                  "${field.name}": $field.jsonValue,
#end
#foreach($each in $field.ifOptional)
                  "${field.name}": null,
#end
#end
                  "created_at": "2026-01-02T03:04:05.678Z",
                  "updated_at": "2026-02-03T04:05:06Z"
                }
                """);
    }
#end
}
