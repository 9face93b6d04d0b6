package dev.brickyard.pkg.testing.contracts;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a .proto file: its services, messages and enums with their comments. */
final class ProtoPage {
    private final FileDescriptorProto file;
    private final Map<String, String> homes;
    private final Map<List<Integer>, String> comments;
    private final StringBuilder body = new StringBuilder();

    private ProtoPage(FileDescriptorProto file, Map<String, String> homes) {
        this.file = file;
        this.homes = homes;
        this.comments = file.getSourceCodeInfo().getLocationList().stream()
                .filter(Location::hasLeadingComments)
                .collect(Collectors.toMap(Location::getPathList, Location::getLeadingComments));
    }

    /** Returns the file name of the page. */
    static String name(FileDescriptorProto file) {
        return file.getName().replace('/', '.') + ".html";
    }

    /** Returns the page; {@code homes} maps types, such as {@code .shop.v1.Book}, to the names of their pages. */
    static String of(FileDescriptorProto file, Map<String, String> homes) {
        var page = new ProtoPage(file, homes);
        for (var i = 0; i < file.getServiceCount(); i++) {
            page.service(file.getService(i), List.of(FileDescriptorProto.SERVICE_FIELD_NUMBER, i));
        }
        page.messages(file.getMessageTypeList(), "", List.of(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER));
        page.enums(file.getEnumTypeList(), "", List.of(FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER));
        return Html.page(file.getName(), Html.paragraph("package " + file.getPackage()) + page.body);
    }

    private void service(ServiceDescriptorProto service, List<Integer> path) {
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < service.getMethodCount(); i++) {
            var rpc = service.getMethod(i);
            var comment = comment(path, ServiceDescriptorProto.METHOD_FIELD_NUMBER, i);
            rows.add(List.of(Html.escape(rpc.getName()), type(rpc.getInputType()), type(rpc.getOutputType()), comment));
        }
        section(
                service.getName(),
                "service",
                path,
                Html.table(List.of("rpc", "request", "response", "description"), rows));
    }

    private void messages(List<DescriptorProto> messages, String prefix, List<Integer> parent) {
        for (var i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            var path = path(parent, i);
            var rows = new ArrayList<List<String>>();
            for (var j = 0; j < message.getFieldCount(); j++) {
                var field = message.getField(j);
                var comment = comment(path, DescriptorProto.FIELD_FIELD_NUMBER, j);
                rows.add(List.of(Html.escape(field.getName()), "" + field.getNumber(), type(field), comment));
            }
            var name = prefix + message.getName();
            section(name, "message", path, Html.table(List.of("field", "number", "type", "description"), rows));
            messages(message.getNestedTypeList(), name + ".", path(path, DescriptorProto.NESTED_TYPE_FIELD_NUMBER));
            enums(message.getEnumTypeList(), name + ".", path(path, DescriptorProto.ENUM_TYPE_FIELD_NUMBER));
        }
    }

    private void enums(List<EnumDescriptorProto> enums, String prefix, List<Integer> parent) {
        for (var i = 0; i < enums.size(); i++) {
            var path = path(parent, i);
            var rows = new ArrayList<List<String>>();
            for (var j = 0; j < enums.get(i).getValueCount(); j++) {
                var value = enums.get(i).getValue(j);
                var comment = comment(path, EnumDescriptorProto.VALUE_FIELD_NUMBER, j);
                rows.add(List.of(Html.escape(value.getName()), "" + value.getNumber(), comment));
            }
            var name = prefix + enums.get(i).getName();
            section(name, "enum", path, Html.table(List.of("value", "number", "description"), rows));
        }
    }

    private void section(String name, String kind, List<Integer> path, String table) {
        body.append(Html.section(name, kind + " " + name, Html.paragraph(comments.getOrDefault(path, "")) + table));
    }

    private String type(FieldDescriptorProto field) {
        var repeated = field.getLabel() == FieldDescriptorProto.Label.LABEL_REPEATED ? "repeated " : "";
        var scalar = field.getType().name().replace("TYPE_", "").toLowerCase(Locale.ROOT);
        return repeated + (field.hasTypeName() ? type(field.getTypeName()) : scalar);
    }

    private String type(String fullName) {
        var home = homes.get(fullName);
        var name = fullName.replaceFirst("^\\.(" + file.getPackage() + "\\.)?", "");
        return home == null ? Html.escape(name) : Html.link(home + "#" + name, name);
    }

    private String comment(List<Integer> path, Integer... further) {
        return Html.escape(comments.getOrDefault(path(path, further), ""));
    }

    private static List<Integer> path(List<Integer> parent, Integer... further) {
        return Stream.concat(parent.stream(), Stream.of(further)).toList();
    }
}
