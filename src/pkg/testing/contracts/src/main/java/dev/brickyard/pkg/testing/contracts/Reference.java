package dev.brickyard.pkg.testing.contracts;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the HTML reference of contracts: an index, and a page for each .proto file and each OpenAPI document. */
public final class Reference {
    private Reference() {}

    /**
     * Writes the reference of the resources {@code services.binpb}, a set of descriptors with comments, and
     * {@code openapi}, a folder of documents.
     *
     * @param arguments the folder of the pages; it is created if absent
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Protos.all(), OpenApiDocument.all());
    }

    static void write(Path folder, List<FileDescriptorProto> protos, List<OpenApiDocument> documents)
            throws IOException {
        Files.createDirectories(folder);
        var index = new StringBuilder("<h2>Services</h2>\n<ul>\n");
        var homes = homes(protos);
        for (var proto : protos) {
            Files.writeString(folder.resolve(ProtoPage.name(proto)), ProtoPage.of(proto, homes));
            index.append(item(ProtoPage.name(proto), proto.getName()));
        }
        index.append("</ul>\n<h2>APIs</h2>\n<ul>\n");
        for (var document : documents) {
            Files.writeString(folder.resolve(OpenApiPage.name(document)), OpenApiPage.of(document));
            index.append(item(OpenApiPage.name(document), OpenApiPage.title(document)));
        }
        index.append("</ul>\n");
        Files.writeString(folder.resolve("index.html"), Html.page("Contracts", index.toString()));
    }

    private static String item(String page, String title) {
        return "<li>" + Html.link(page, title) + "</li>\n";
    }

    private static Map<String, String> homes(List<FileDescriptorProto> protos) {
        var homes = new HashMap<String, String>();
        for (var proto : protos) {
            var prefix = "." + proto.getPackage() + ".";
            put(homes, ProtoPage.name(proto), prefix, proto.getMessageTypeList(), proto.getEnumTypeList());
        }
        return homes;
    }

    private static void put(
            Map<String, String> homes,
            String page,
            String prefix,
            List<DescriptorProto> messages,
            List<EnumDescriptorProto> enums) {
        enums.forEach(type -> homes.put(prefix + type.getName(), page));
        for (var message : messages) {
            var name = prefix + message.getName();
            homes.put(name, page);
            put(homes, page, name + ".", message.getNestedTypeList(), message.getEnumTypeList());
        }
    }
}
