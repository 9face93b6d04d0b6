package dev.brickyard.pkg.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.testing.contracts.shop.v1.Book;
import dev.brickyard.pkg.testing.contracts.shop.v1.Sale;

class MessageFieldsTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.all().get(0);

    @Test
    void acceptsDocumentsWithTheValuesOfEnums() {
        assertThat(messages("OPEN", "PAID").differences(DOCUMENT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sale.state", "UpdateSaleRequest.state"})
    void reportsValuesThatSchemasLack(String field) {
        var schema = DOCUMENT.text().indexOf("\n    " + field.replace(".state", ":"));
        var changed = DOCUMENT.text().substring(schema).replaceFirst(", PAID", "");

        assertThat(messages("OPEN", "PAID").differences(parsed(DOCUMENT.text().substring(0, schema) + changed)))
                .containsExactly("docs/public/openapi.yaml: %s: the document says [OPEN], the message Sale [OPEN, PAID]"
                        .formatted(field));
    }

    @Test
    void reportsValuesThatParametersLack() {
        var changed = DOCUMENT.text().replaceFirst(", PAID", "");

        assertThat(messages("OPEN", "PAID").differences(parsed(changed)))
                .containsExactly("docs/public/openapi.yaml: the parameter state: the document says [OPEN],"
                        + " the messages [[OPEN, PAID]]");
    }

    @Test
    void reportsValuesThatOnlyTheDocumentHas() {
        assertThat(messages("OPEN").differences(DOCUMENT))
                .contains(
                        "docs/public/openapi.yaml: Sale.state: the document says [OPEN, PAID], the message Sale [OPEN]");
    }

    @Test
    void reportsSecretsInRecords() {
        assertThat(messages("OPEN").secrets(List.of(Book.class))).isEmpty();
        assertThat(messages("OPEN").secrets(List.of(Book.class, Sale.class, SaleState.class)))
                .containsExactly(
                        Sale.class.getName() + " has receipt, which the message Sale reserves",
                        SaleState.class.getName() + " has receipt, which the message Sale reserves");
    }

    private static OpenApiDocument parsed(String yaml) {
        return OpenApiDocument.parse(DOCUMENT.name(), yaml);
    }

    private static MessageFields messages(String... values) {
        var states = EnumDescriptorProto.newBuilder().setName("State");
        Stream.concat(Stream.of("UNSPECIFIED"), Stream.of(values))
                .map(value -> EnumValueDescriptorProto.newBuilder().setName("STATE_" + value))
                .forEach(states::addValue);
        var sale = DescriptorProto.newBuilder()
                .setName("Sale")
                .addEnumType(states)
                .addField(FieldDescriptorProto.newBuilder().setName("state").setTypeName(".shop.v1.Sale.State"))
                .addReservedName("receipt");
        return new MessageFields(List.of(FileDescriptorProto.newBuilder()
                .setPackage("shop.v1")
                .addMessageType(sale)
                .build()));
    }

    record SaleState(String receipt) {}
}
