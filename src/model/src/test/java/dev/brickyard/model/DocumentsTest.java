package dev.brickyard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What models and documents of contracts say about fields and entities. */
class DocumentsTest {
    private static final String FIELDS = "number:string:pattern=[A-Z]{2}-[0-9]+,due_on:date:indexed,seen_at:timestamp:indexed:internal,"
            + "status:enum=DRAFT|SENT:editable:default=DRAFT,kind:enum=A|B:optional,tags:list=string:max=10:editable,"
            + "labels:json,note:text:optional:editable,key:string:secret:editable,unique=number+due_on";

    private final Project project = Project.of(
            Map.of("service", "invoice-store-svc", "entity", "Invoice", "fields", FIELDS),
            List.of(Map.of("entity", "Line", "fields", "invoice:ref=Invoice,delete=none")));
    private final Entity invoice = project.first();
    private final Entity line = project.entities().get(1);
    private final Map<String, Field> fields =
            invoice.fields().stream().collect(Collectors.toMap(Field::name, field -> field));

    @Test
    void requestsMayLeaveOutWhatHasADefault() {
        assertThat(field("status").modelRef()).isEqualTo("String");
        assertThat(field("status").newModelRef()).isEqualTo("@Nullable String");
        assertThat(field("tags").newModelRef()).isEqualTo("@Nullable List<String>");
        assertThat(field("number").newModelRef()).isEqualTo("String");
        assertThat(field("number").editModelRef()).isEqualTo("@Nullable String");
    }

    @Test
    void schemasOfRequestsHaveDefaultsAndSecrets() {
        assertThat(field("status").schema()).containsExactly("type: string", "enum: [DRAFT, SENT]");
        assertThat(field("status").newSchema())
                .containsExactly("type: [string, 'null']", "enum: [DRAFT, SENT, null]", "default: \"DRAFT\"");
        assertThat(field("status").editSchema()).isEqualTo(field("status").schema());
        assertThat(field("kind").schema()).containsExactly("type: [string, 'null']", "enum: [A, B, null]");
        assertThat(field("key").editSchema()).contains("writeOnly: true");
        assertThat(field("key").newSchema()).contains("writeOnly: true");
        assertThat(field("tags").newSchema()).contains("type: [array, 'null']", "maxItems: 10");
    }

    @Test
    void descriptionsSayWhatRequestsAndResponsesMayContain() {
        assertThat(field("status").newYamlRule()).isEqualTo("one of DRAFT, SENT; DRAFT if absent");
        assertThat(field("status").shownYamlRule()).isEqualTo("one of DRAFT, SENT; later versions may have more");
        assertThat(field("note").shownYamlRule()).isEqualTo(field("note").yamlRule()).startsWith("optional; ");
        assertThat(Yaml.text("a: b")).isEqualTo("'a: b'");
        assertThat(Yaml.text("it's #1")).isEqualTo("'it''s #1'");
        assertThat(Yaml.text("[A-Z]")).isEqualTo("'[A-Z]'");
    }

    @Test
    void filtersAreDescribedByTheNameOfTheField() {
        assertThat(invoice.filters().stream().map(Filter::yamlRule))
                .containsExactly(
                        "only those with this due_on",
                        "only those with this due_on or a later one",
                        "only those with an earlier due_on",
                        "only those with this seen_at",
                        "only those with this seen_at or a later one",
                        "only those with an earlier seen_at");
        assertThat(invoice.publicRanges()).containsExactly(field("due_on"));
    }

    @Test
    void recordsOfModelsCopyCollections() {
        assertThat(invoice.copied(invoice.fields())).containsExactly(field("tags"), field("labels"));
        assertThat(field("tags").copied("tags")).isEqualTo("List.copyOf(tags)");
        assertThat(field("labels").copied("labels")).isEqualTo("Collections.unmodifiableMap(new LinkedHashMap<>(labels))");
    }

    @Test
    void fieldsThatAreUniqueTogetherConflict() {
        assertThat(invoice.conflicting(invoice.fields())).isTrue();
        assertThat(invoice.conflicting(invoice.editables())).isFalse();
        assertThat(line.conflicting(line.fields())).isFalse();
    }

    @Test
    void onlyEntitiesThatOthersReferToCanBeInUse() {
        assertThat(project.usable()).containsExactly(invoice);
        assertThat(project.referredTo(line)).isFalse();
        assertThat(project.conditional()).isTrue();
        assertThat(project.services().get(0).editable()).isTrue();
    }

    @Test
    void propertiesReadADefinitionBackAsWritten() throws IOException {
        var properties = new Properties();
        properties.load(new StringReader("fields=" + invoice.spec() + "\n"));

        assertThat(properties.getProperty("fields")).isEqualTo(invoice.spec());
        assertThat(Project.of(Map.of("service", "invoice-store-svc", "entity", "Invoice", "fields", invoice.spec())).first().spec())
                .isEqualTo(invoice.spec());
    }

    private Field field(String name) {
        return fields.get(name);
    }
}
