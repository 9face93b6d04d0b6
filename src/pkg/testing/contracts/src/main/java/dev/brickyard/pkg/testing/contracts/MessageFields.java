package dev.brickyard.pkg.testing.contracts;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the messages of .proto files with models and documents. */
final class MessageFields {
    private static final String UNSPECIFIED = "UNSPECIFIED";

    private final List<DescriptorProto> messages;

    /** The values by the name of the message, and then by the name of the field. */
    private final Map<String, Map<String, SortedSet<String>>> enums = new TreeMap<>();

    MessageFields(List<FileDescriptorProto> protos) {
        messages = protos.stream()
                .flatMap(proto -> proto.getMessageTypeList().stream())
                .toList();
        var values = new HashMap<String, SortedSet<String>>();
        for (var proto : protos) {
            var scope = "." + proto.getPackage();
            addValues(scope, proto.getEnumTypeList(), values);
            proto.getMessageTypeList()
                    .forEach(message -> addValues(scope + "." + message.getName(), message.getEnumTypeList(), values));
        }
        messages.forEach(message -> enums.put(
                message.getName(),
                message.getFieldList().stream()
                        .filter(field -> values.containsKey(field.getTypeName()))
                        .collect(Collectors.toMap(
                                FieldDescriptorProto::getName, field -> values.get(field.getTypeName())))));
    }

    private static void addValues(
            String scope, List<EnumDescriptorProto> declared, Map<String, SortedSet<String>> values) {
        declared.forEach(type -> values.put(scope + "." + type.getName(), values(type)));
    }

    /** Returns the values without the prefix that they share, and without the one that means none. */
    private static SortedSet<String> values(EnumDescriptorProto type) {
        var prefix = type.getValue(0).getName().replaceFirst(UNSPECIFIED + "$", "");
        return type.getValueList().stream()
                .map(EnumValueDescriptorProto::getName)
                .map(name -> name.startsWith(prefix) ? name.substring(prefix.length()) : name)
                .filter(name -> !name.equals(UNSPECIFIED))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the fields of records of entities, or of their states in events, whose names the messages reserve. */
    List<String> secrets(Collection<? extends Class<?>> records) {
        var problems = new ArrayList<String>();
        for (var message : messages) {
            for (var model : records) {
                if (model.getSimpleName().matches(message.getName() + "(State)?")) {
                    Stream.of(model.getRecordComponents())
                            .map(Records::jsonName)
                            .filter(message.getReservedNameList()::contains)
                            .map(field -> "%s has %s, which the message %s reserves"
                                    .formatted(model.getName(), field, message.getName()))
                            .forEach(problems::add);
                }
            }
        }
        return problems;
    }

    /** Returns the schemas and parameters of a document that have other values than the enums of the messages. */
    List<String> differences(OpenApiDocument document) {
        var problems = new ArrayList<String>();
        enums.forEach((message, fields) ->
                fields.forEach((field, values) -> document.schemas().forEach((name, schema) -> {
                    var properties =
                            OpenApiDocument.map(OpenApiDocument.map(schema).get("properties"));
                    var described = described(properties.get(field));
                    if (properties.containsKey(field)
                            && describes(String.valueOf(name), message, field)
                            && !described.equals(values)) {
                        problems.add("%s: %s.%s: the document says %s, the message %s %s"
                                .formatted(document.name(), name, field, described, message, values));
                    }
                })));
        for (var parameter : document.parameters()) {
            var described = described(parameter.get("schema"));
            var known = enums.values().stream()
                    .flatMap(fields -> Stream.ofNullable(fields.get(String.valueOf(parameter.get("name")))))
                    .distinct()
                    .toList();
            if (!described.isEmpty() && !known.isEmpty() && !known.contains(described)) {
                problems.add("%s: the parameter %s: the document says %s, the messages %s"
                        .formatted(document.name(), parameter.get("name"), described, known));
            }
        }
        return problems;
    }

    /** Whether a schema, such as CreateInvoiceRequest or UpdateInvoiceStatusRequest, has the field of the message. */
    private static boolean describes(String schema, String message, String field) {
        var name = schema.replaceFirst("^(Public|Create|Update)", "").replaceFirst("Request$", "");
        return name.equals(message) || Records.nameInJson(name).equals(Records.nameInJson(message) + "_" + field);
    }

    private static SortedSet<String> described(@Nullable Object schema) {
        return OpenApiDocument.list(OpenApiDocument.map(schema).get("enum")).stream()
                .filter(value -> value != null)
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
