package dev.brickyard.pkg.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.TextFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the pages in a browser without a window. */
class ReferenceTest {
    private static final String MESSAGES = """
            name: "services/shop/v1/shelf.proto"
            package: "shop.v1"
            message_type {
              name: "GetShelfRequest"
              field { name: "id" number: 1 type: TYPE_INT64 label: LABEL_OPTIONAL }
              field { name: "kind" number: 2 type: TYPE_ENUM label: LABEL_REPEATED type_name: ".shop.v1.Shelf.Kind" }
            }
            message_type {
              name: "Shelf"
              field { name: "printed_at" number: 1 type: TYPE_MESSAGE type_name: ".google.protobuf.Timestamp" }
              enum_type { name: "Kind" value { name: "KIND_<WOOD>" number: 0 } }
              nested_type { name: "Board" field { name: "length" number: 1 type: TYPE_DOUBLE } }
            }
            source_code_info {
              location { path: [4, 0] leading_comments: "Asks for a shelf & its boards." }
              location { path: [4, 0, 2, 0] leading_comments: "number of the shelf" }
              location { path: [4, 1, 4, 0, 2, 0] leading_comments: "made of wood" }
            }
            """;
    private static final String SERVICE = """
            name: "services/shop/v1/service.proto"
            package: "shop.v1"
            service {
              name: "ShopService"
              method { name: "GetShelf" input_type: ".shop.v1.GetShelfRequest" output_type: ".shop.v1.Shelf" }
            }
            source_code_info { location { path: [6, 0, 2, 0] leading_comments: "Gets a shelf." } }
            """;

    private final WebClient browser = new WebClient();
    private HtmlPage index;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        Reference.write(folder.resolve("reference"), List.of(proto(MESSAGES), proto(SERVICE)), OpenApiDocument.all());
        index = browser.getPage(folder.resolve("reference/index.html").toUri().toURL());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void linksRpcsToTheirMessages() throws IOException {
        HtmlPage service =
                index.getAnchorByText("services/shop/v1/service.proto").click();
        assertThat(service.getHtmlElementById("ShopService").asNormalizedText())
                .contains("rpc\trequest\tresponse\tdescription")
                .contains("GetShelf\tGetShelfRequest\tShelf\tGets a shelf.");

        HtmlPage messages = service.getAnchorByText("GetShelfRequest").click();
        HtmlElement request = messages.getHtmlElementById("GetShelfRequest");
        assertThat(request.asNormalizedText())
                .startsWith("message GetShelfRequest")
                .contains("Asks for a shelf & its boards.")
                .contains("id\t1\tint64\tnumber of the shelf")
                .contains("kind\t2\trepeated Shelf.Kind");
    }

    @Test
    void namesServicesByTheirPackages() throws IOException {
        var proto =
                proto(SERVICE).toBuilder().setPackage("services.book.shop.v2").build();

        assertThat(Protos.services(List.of(proto, proto(MESSAGES)))).containsExactly("book-shop");
    }

    @Test
    void showsNestedTypes() throws IOException {
        HtmlPage messages =
                index.getAnchorByText("services/shop/v1/shelf.proto").click();

        assertThat(messages.getAnchorByText("Shelf.Kind").getHrefAttribute()).endsWith("#Shelf.Kind");
        assertThat(messages.getHtmlElementById("Shelf").asNormalizedText()).contains("google.protobuf.Timestamp");
        assertThat(messages.getHtmlElementById("Shelf.Kind").asNormalizedText())
                .contains("KIND_<WOOD>\t0\tmade of wood");
        assertThat(messages.getHtmlElementById("Shelf.Board").asNormalizedText())
                .contains("length\t1\tdouble");
    }

    @Test
    void showsOperationsAndSchemas() throws IOException {
        HtmlPage api = index.getAnchorByText("Public API").click();

        assertThat(api.asNormalizedText()).contains("The shop & its shelves.");
        assertThat(api.getHtmlElementById("putShelf").asNormalizedText())
                .startsWith("PUT /public/v1/shelves/{id}")
                .contains("body\tShelf");
        assertThat(api.getHtmlElementById("getShelf").asNormalizedText())
                .startsWith("GET /public/v1/shelves/{id}")
                .contains("parameter\tid\tnumber of the shelf")
                .contains("response 200\tShelf\tfound")
                .contains("response default\t\tany failure");
        assertThat(api.getHtmlElementById("Shelf").asNormalizedText())
                .startsWith("schema Shelf")
                .contains("books\tBook\trequired")
                .contains("open\tboolean\trequired\twhether books may be taken");
    }

    private static FileDescriptorProto proto(String text) throws IOException {
        return TextFormat.parse(text, FileDescriptorProto.class);
    }
}
