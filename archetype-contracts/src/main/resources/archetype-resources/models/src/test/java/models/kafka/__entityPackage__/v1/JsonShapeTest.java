package ${package}.models.kafka.${entityPackage}.v1;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import ${package}.models.JsonShape;
import ${package}.models.entities.${entityPackage}.v1.${entity};

class JsonShapeTest {
    private static final Instant OCCURRED = Instant.parse("2026-01-02T03:04:05.678Z");
#foreach($any in $anyTimestamp)
    private static final Instant TIME = Instant.parse("2026-02-03T04:05:06.000007Z");
#end

    @Test
    void writesBothStatesInSnakeCase() {
        var id = "${entitySnake}_1";
#set($values = ["id"])
#foreach($field in $fields)
#set($ignored = $values.add($field.literal))
#end
#set($ignored = $values.add("OCCURRED"))
#set($ignored = $values.add("OCCURRED"))
#wrapped("        var entity = new ${entity}(" $values ");")
        var type = ${entity}Event.CREATED;

        JsonShape.assertShape(new ${entity}Event("1", 7, type, OCCURRED, null, entity), """
                {
                  "event_id": "1",
                  "sequence": 7,
                  "type": "${entitySnake}.created",
                  "occurred_at": "2026-01-02T03:04:05.678Z",
                  "before": null,
                  "after": {
                    "id": "${entitySnake}_1",
#foreach($field in $fields)
                    "${field.name}": $field.jsonValue,
#end
                    "created_at": "2026-01-02T03:04:05.678Z",
                    "updated_at": "2026-01-02T03:04:05.678Z"
                  }
                }
                """);
    }
}
