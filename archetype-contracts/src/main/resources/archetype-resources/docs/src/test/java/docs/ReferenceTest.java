package ${package}.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads the pages that the build made, in a browser without a window. */
class ReferenceTest {
    private static final Path INDEX = Path.of(System.getProperty("basedir", ""), "target/reference/index.html");

    private final WebClient browser = new WebClient();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void leadsToTheMessagesOfAService() throws IOException {
        var proto = "${protoPath}/${entitySnake}.proto";
        HtmlPage page = index().getAnchorByText(proto).click();

        HtmlElement message = page.getHtmlElementById("${entity}");
        assertThat(message.asNormalizedText())
                .startsWith("message ${entity}")
#foreach($field in $fields)
                .contains("$field.name")
#end
                .contains("created_at");
    }

    @Test
    void leadsFromAnRpcToItsRequest() throws IOException {
        var service = "${protoPath}/service.proto";
        var request = "Create${entity}Request";
        HtmlPage page = index().getAnchorByText(service).click();

        HtmlPage target = page.getAnchorByText(request).click();
        HtmlElement message = target.getHtmlElementById(request);
        assertThat(message.asNormalizedText()).startsWith("message " + request);
    }

    @Test
    void leadsToTheSchemasOfAnApi() throws IOException {
        HtmlPage page = index().getAnchorByText("Private API").click();

        HtmlElement schema = page.getHtmlElementById("${entity}");
        assertThat(schema.asNormalizedText())
                .startsWith("schema ${entity}")
#foreach($field in $fields)
                .contains("$field.name")
#end
                .contains("updated_at");
    }

    private HtmlPage index() throws IOException {
        return browser.getPage(INDEX.toAbsolutePath().toUri().toURL());
    }
}
