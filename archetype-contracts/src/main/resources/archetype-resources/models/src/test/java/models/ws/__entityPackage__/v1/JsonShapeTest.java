package ${package}.models.ws.${entityPackage}.v1;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import ${package}.models.JsonShape;
import ${package}.models.publicapi.v1.${entity};

class JsonShapeTest {
    private static final Instant OCCURRED = Instant.parse("2026-01-02T03:04:05.678Z");
#foreach($any in $anyTimestamp)
    private static final Instant TIME = Instant.parse("2026-02-03T04:05:06.000007Z");
#end

    @Test
    void writesWhatAnyoneMayKnow() {
        var type = ${entity}Event.CREATED;

        JsonShape.assertShape(new ${entity}Event(type, "1", OCCURRED, sample()), """
                {
                  "type": "${entitySnake}.created",
                  "id": "1",
                  "occurred_at": "2026-01-02T03:04:05.678Z",
                  "data": {
                    "id": "${entitySnake}_1",
#foreach($field in $publics)
                    "${field.name}": $field.jsonValue,
#end
                    "created_at": "2026-01-02T03:04:05.678Z"
                  }
                }
                """);
    }

    @Test
    void writesNoDataOfWhatIsGone() {
        var type = ${entity}Event.DELETED;

        JsonShape.assertShape(new ${entity}Event(type, "1", OCCURRED, null), """
                {
                  "type": "${entitySnake}.deleted",
                  "id": "1",
                  "occurred_at": "2026-01-02T03:04:05.678Z",
                  "data": null
                }
                """);
    }

    private static ${entity} sample() {
#set($id = """${entitySnake}_1""")
#set($values = [$id])
#foreach($field in $publics)
#set($ignored = $values.add($field.literal))
#end
#set($ignored = $values.add("OCCURRED"))
#wrapped("        return new ${entity}(" $values ");")
    }
}
