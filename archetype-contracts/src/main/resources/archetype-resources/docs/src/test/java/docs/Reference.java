package ${package}.docs;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The reference for people: a page per contract and per document, and one that leads to all. */
final class Reference {
    private static final String DESCRIPTORS = "/services.binpb";

    private Reference() {}

    /** Writes the pages into the folder that the build names. */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        write(Path.of(arguments[0]));
    }

    /** Writes the pages. */
    static void write(Path folder) throws IOException, URISyntaxException {
        Files.createDirectories(folder);
        var index = new StringBuilder("<h2>Services</h2>\n<ul>\n");
        var protos = protos();
        var homes = homes(protos);
        for (var proto : protos) {
            Files.writeString(folder.resolve(ProtoPage.name(proto)), ProtoPage.of(proto, homes));
            index.append("<li>")
                    .append(Html.link(ProtoPage.name(proto), proto.getName()))
                    .append("</li>\n");
        }
        index.append("</ul>\n<h2>APIs</h2>\n<ul>\n");
        for (var document : OpenApiTest.documents()) {
            var name = OpenApiPage.name(document);
            Files.writeString(folder.resolve(name), OpenApiPage.of(document));
            index.append("<li>")
                    .append(Html.link(name, OpenApiPage.title(document)))
                    .append("</li>\n");
        }
        index.append("</ul>\n");
        Files.writeString(folder.resolve("index.html"), Html.page("Contracts", index.toString()));
    }

    private static List<FileDescriptorProto> protos() throws IOException {
        try (var bytes = Objects.requireNonNull(Reference.class.getResourceAsStream(DESCRIPTORS), DESCRIPTORS)) {
            return FileDescriptorSet.parseFrom(bytes).getFileList();
        }
    }

    private static Map<String, String> homes(List<FileDescriptorProto> protos) {
        var homes = new HashMap<String, String>();
        for (var proto : protos) {
            var prefix = "." + proto.getPackage() + ".";
            put(homes, prefix, proto.getMessageTypeList(), ProtoPage.name(proto));
            proto.getEnumTypeList().forEach(type -> homes.put(prefix + type.getName(), ProtoPage.name(proto)));
        }
        return homes;
    }

    private static void put(Map<String, String> homes, String prefix, List<DescriptorProto> messages, String page) {
        for (var message : messages) {
            var name = prefix + message.getName();
            homes.put(name, page);
            message.getEnumTypeList().forEach(type -> homes.put(name + "." + type.getName(), page));
            put(homes, name + ".", message.getNestedTypeList(), page);
        }
    }
}
