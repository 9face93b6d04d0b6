package ${package}.models.publicapi.v1;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import ${package}.models.JsonShape;

class JsonShapeTest {
    private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");
    private static final ResponseStatus SUCCESS = new ResponseStatus(false, 200, "SUCCESS");

    @Test
    void asksInSnakeCase() {
        JsonShape.assertShape(new Create${entity}Request("ann", "ann@example.com"), """
                {"username": "ann", "email": "ann@example.com"}
                """);
    }

    @Test
    void answersInEnvelope() {
        JsonShape.assertShape(new ${entity}Response(SUCCESS, sample()), """
                {
                  "status": {"error": false, "code": 200, "message": "SUCCESS"},
                  "data": {"id": "${entitySnake}_1", "username": "ann", "created_at": "2026-01-02T03:04:05Z"}
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
                      {"id": "${entitySnake}_1", "username": "ann", "created_at": "2026-01-02T03:04:05Z"}
                    ],
                    "next_page_token": "next"
                  }
                }
                """);
    }

    @Test
    void answersErrorWithoutData() {
        JsonShape.assertShape(new ErrorResponse(new ResponseStatus(true, 404, "NOT_FOUND_ERROR")), """
                {"status": {"error": true, "code": 404, "message": "NOT_FOUND_ERROR"}}
                """);
    }

    private static ${entity} sample() {
        return new ${entity}("${entitySnake}_1", "ann", CREATED);
    }
}
