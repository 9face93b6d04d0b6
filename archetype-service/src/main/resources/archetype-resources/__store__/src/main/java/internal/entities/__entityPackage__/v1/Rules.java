package ${package}.internal.entities.${entity.packageName}.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.Require;

/**
 * The rules of the fields in requests. Each check throws a {@link BadRequestException} that names the field, or returns
 * the value to store: normalized text, a time in microseconds, zero instead of minus zero.
 */
public final class Rules {
    private Rules() {}

    /** The id of ${entity.article} ${entity.words}, which may not exist. */
#if($entity.batch())
    public static String checkedId(String value) {
        return checkedId("id", value);
    }

    /** At most 100 ids of ${entity.pluralWords}, which may not exist. */
    public static List<String> checkedIds(List<String> values) {
        return Require.items("ids", values, 0, 100, value -> checkedId("ids", value));
    }

    private static String checkedId(String field, String value) {
        if (!${entity}.IDS.matches(value)) {
            throw new BadRequestException(field, "must be ${entity.snake}_ and a ULID");
        }
        return value;
    }
#else
    public static String checkedId(String value) {
        if (!${entity}.IDS.matches(value)) {
            throw new BadRequestException("id", "must be ${entity.snake}_ and a ULID");
        }
        return value;
    }
#end

    /** The id of a request, by which a repeated one is recognized. */
    public static String checkedRequestId(String value) {
        return Require.matching("request_id", value, "[!-~]{1,64}");
    }
#if($entity.ranges.size() > 1)

    /** A query with a range of at most one field; the exception names a limit of the second one. */
    public static ${entity}Query checkedQuery(${entity}Query query) {
        var second = Stream.of(#foreach($field in $entity.ranges)range("${field.name}", query.${field.camel}From(), query.${field.camel}Until())#if($foreach.hasNext), #end#end).flatMap(Optional::stream).skip(1).findFirst();
        if (second.isPresent()) {
            throw new BadRequestException(second.get(), "must be absent, because a list has a range of one field only");
        }
        return query;
    }

    private static Optional<String> range(String field, @Nullable Object from, @Nullable Object until) {
        if (from == null && until == null) {
            return Optional.empty();
        }
        return Optional.of(from == null ? field + "_until" : field + "_from");
    }
#end
#foreach($field in $entity.verified)

    public static $field.java checked${field.pascal}(#if($field.string)@Nullable #end$field.java value) {
        return ${field.verify("value")};
    }
#end
}
