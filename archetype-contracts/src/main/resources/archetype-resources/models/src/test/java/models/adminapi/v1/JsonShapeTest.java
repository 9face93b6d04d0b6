package ${package}.models.adminapi.v1;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import ${package}.models.JsonShape;
import ${package}.models.entities.${entityPackage}.v1.${entity};
import ${package}.models.envelope.v1.ResponseStatus;

class JsonShapeTest {
    private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");
#foreach($any in $anyTimestamp)
    private static final Instant TIME = Instant.parse("2026-02-03T04:05:06.000007Z");
#end
    private static final ResponseStatus SUCCESS = new ResponseStatus(false, 200, "SUCCESS");

    @Test
    void answersInEnvelope() {
        JsonShape.assertShape(new ${entity}Response(SUCCESS, sample()), """
                {
                  "status": {"error": false, "code": 200, "message": "SUCCESS"},
                  "data": {
                    "id": "${entitySnake}_1",
#foreach($field in $fields)
                    "${field.name}": $field.jsonValue,
#end
                    "created_at": "2026-01-02T03:04:05Z",
                    "updated_at": "2026-01-02T03:04:05Z"
                  }
                }
                """);
    }

    @Test
    void answersWithPage() {
        var page = new ${entity}Page(List.of(sample()), "next");

        JsonShape.assertShape(new ${entity}PageResponse(SUCCESS, page), """
                {
                  "status": {"error": false, "code": 200, "message": "SUCCESS"},
                  "data": {
                    "${entityPluralSnake}": [
                      {
                        "id": "${entitySnake}_1",
#foreach($field in $fields)
                        "${field.name}": $field.jsonValue,
#end
                        "created_at": "2026-01-02T03:04:05Z",
                        "updated_at": "2026-01-02T03:04:05Z"
                      }
                    ],
                    "next_page_token": "next"
                  }
                }
                """);
    }

    private static ${entity} sample() {
#set($id = """${entitySnake}_1""")
#set($values = [$id])
#foreach($field in $fields)
#set($ignored = $values.add($field.literal))
#end
#set($ignored = $values.add("CREATED"))
#set($ignored = $values.add("CREATED"))
#wrapped("        return new ${entity}(" $values ");")
    }
}
