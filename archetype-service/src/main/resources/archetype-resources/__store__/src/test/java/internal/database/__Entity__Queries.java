package ${package}.internal.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;

/** The lists of ${entity.pluralWords} that can be asked for, with the values of samples. */
public final class ${entity}Queries {
    private ${entity}Queries() {}

    /** Every combination of filters, in both orders: any equalities, and one range at most. */
    public static List<${entity}Query> all() {
        var queries = new ArrayList<>(List.of(${entity}Query.ALL));
#foreach($field in $entity.indexed)
        queries.addAll(each(queries, query -> query.with${field.pascal}(${entity}Fixtures.${field.camel}Of(1))));
#end
#if(!$entity.ranges.empty)
        var equalities = List.copyOf(queries);
#end
#foreach($field in $entity.ranges)
        var ${field.camel}Bounds = Stream.of(${entity}Fixtures.${field.camel}Of(1), ${entity}Fixtures.${field.camel}Of(4)).sorted().toList();
        queries.addAll(each(equalities, query -> query.with${field.pascal}From(${field.camel}Bounds.get(0))));
        queries.addAll(each(equalities, query -> query.with${field.pascal}Until(${field.camel}Bounds.get(1))));
        queries.addAll(each(equalities, query -> query.with${field.pascal}From(${field.camel}Bounds.get(0)).with${field.pascal}Until(${field.camel}Bounds.get(1))));
#end
        return queries.stream().flatMap(query -> Stream.of(query, query.withNewestFirst())).toList();
    }
#if(!$entity.indexed.empty)

    /** The changed queries; those of more than six filters would be too many. */
    private static List<${entity}Query> each(List<${entity}Query> queries, UnaryOperator<${entity}Query> change) {
        return queries.stream().limit(64).map(change).toList();
    }
#end
}
