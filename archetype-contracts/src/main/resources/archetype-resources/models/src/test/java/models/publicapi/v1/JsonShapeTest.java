package ${package}.models.publicapi.v1;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import ${package}.models.JsonShape;
import ${package}.models.envelope.v1.ErrorData;
import ${package}.models.envelope.v1.ErrorResponse;
import ${package}.models.envelope.v1.ResponseStatus;

class JsonShapeTest {
    private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");
#foreach($any in $anyTimestamp)
    private static final Instant TIME = Instant.parse("2026-02-03T04:05:06.000007Z");
#end
    private static final ResponseStatus SUCCESS = new ResponseStatus(false, 200, "SUCCESS");

    @Test
    void asksInSnakeCase() {
#set($values = [])
#set($properties = [])
#foreach($field in $fields)
#set($ignored = $values.add($field.literal))
#set($ignored = $properties.add("""${field.name}"": $field.jsonValue"))
#end
#wrapped("        var request = new Create${entity}Request(" $values ");")

        JsonShape.assertShape(request, """
#filled("                {" "                 " $properties "}")
                """);
    }

#foreach($any in $anyOptional)
    @Test
    void takesWhatIsLeftOutForAbsent() {
#set($properties = [])
#foreach($field in $fields)
#foreach($each in $field.ifRequired)
#set($ignored = $properties.add("""${field.name}"": $field.jsonValue"))
#end
#foreach($each in $field.ifOptional)
#set($index = $field.number - 1)
#set($values[$index] = "null")
#end
#end
#wrapped("        var request = new Create${entity}Request(" $values ");")

        JsonShape.assertRead("""
#filled("                {" "                 " $properties "}")
                """, request);
    }

#end
    @Test
    void answersInEnvelope() {
        JsonShape.assertShape(new ${entity}Response(SUCCESS, sample()), """
                {
                  "status": {"error": false, "code": 200, "message": "SUCCESS"},
                  "data": {
                    "id": "${entitySnake}_1",
#foreach($field in $publics)
                    "${field.name}": $field.jsonValue,
#end
                    "created_at": "2026-01-02T03:04:05Z"
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
#foreach($field in $publics)
                        "${field.name}": $field.jsonValue,
#end
                        "created_at": "2026-01-02T03:04:05Z"
                      }
                    ],
                    "next_page_token": "next"
                  }
                }
                """);
    }

    @Test
    void answersErrorWithItsReason() {
        var status = new ResponseStatus(true, 409, "CONFLICT_ALREADY_EXIST_ERROR");
        var data = new ErrorData("name is already in use", "name");

        JsonShape.assertShape(new ErrorResponse(status, data), """
                {
                  "status": {"error": true, "code": 409, "message": "CONFLICT_ALREADY_EXIST_ERROR"},
                  "data": {"reason": "name is already in use", "field": "name"}
                }
                """);
    }

    private static ${entity} sample() {
#set($id = """${entitySnake}_1""")
#set($values = [$id])
#foreach($field in $publics)
#set($ignored = $values.add($field.literal))
#end
#set($ignored = $values.add("CREATED"))
#wrapped("        return new ${entity}(" $values ");")
    }
}
