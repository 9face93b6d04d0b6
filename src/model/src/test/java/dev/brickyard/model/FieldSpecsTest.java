package dev.brickyard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSpecsTest {
    private static final Entity CUSTOMER = entity("Customer", "name:string,delete=soft");

    private final Entity invoice = entity(
            "Invoice",
            "number:string:unique,code:string,customer:ref=Customer,owner:ref=Account,total:decimal:scale=3,due_on:date:indexed,"
                    + "status:enum=DRAFT|SENT:default=DRAFT:editable:indexed,tags:list=int64,access_key:string:secret,email:string:unique,"
                    + "delete=soft,unique=customer+code,batch=get");

    private static Entity entity(String name, String fields) {
        var earlier = name.equals("Customer") ? List.<Entity>of() : List.of(CUSTOMER);
        var table = Names.ofType(Plural.of(name)).snake();
        return new Entity(name, Plural.of(name), FieldSpecs.definition(fields, name, table, name, earlier), 1);
    }

    private Field field(String name) {
        return invoice.fields().stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username:string:unique:updatable,email:string:unique",
                "a:string:min=2:max=9:pattern=[a-z]{2,9}:default=ab,b:text:optional:editable,c:bool:default=true",
                "a:int32:min=0:max=10:indexed,b:decimal:scale=4,c:list=date:max=5,d:enum=A|B:default=A:internal",
                "a:ref=Customer,b:ref=Account:unique,c:string:unique:ignorecase,d_email:string:unique:keepcase,e:bytes:secret",
                "a:uuid,b:json:optional:private,delete=none,unique=a+c,batch=get,c:timestamp:indexed"
            })
    void writeTheDefinitionThatTheyRead(String fields) {
        var first = entity("Thing", fields).spec();

        assertThat(entity("Thing", first).spec()).isEqualTo(first);
        assertThat(first.split(",")).containsExactlyInAnyOrder(fields.split(","));
    }

    @Test
    void readJsonAsTheServiceOrAsItsCaller() {
        var status = "Optional.ofNullable(body.text(\"status\")).map(Invoice.Status::of)";
        assertThat(field("status").fromBody("body")).isEqualTo(status + ".map(Rules::checkedStatus).orElse(Invoice.Status.DRAFT)");
        assertThat(field("status").readBody("body")).isEqualTo(status + ".orElse(null)");
        assertThat(field("status").readChange("body")).isEqualTo("Invoice.Status.of(Require.given(\"status\", body.text(\"status\")))");
        assertThat(field("tags").fromBody("body")).isEqualTo("Rules.checkedTags(body.list(\"tags\", JsonBody.Element::int64))");
        assertThat(field("tags").readBody("body")).isEqualTo("body.list(\"tags\", JsonBody.Element::int64)");
    }

    @Test
    void mayBeLeftOutIfAListMayBeEmpty() {
        assertThat(field("tags").omittable()).isTrue();
        assertThat(entity("Post", "tags:list=string:min=1").fields().get(0).omittable()).isFalse();
    }

    @Test
    void becomeValuesOfModels() {
        assertThat(field("status").toModel("invoice")).isEqualTo("invoice.status().name()");
        assertThat(field("status").toNewModel("wanted")).isEqualTo("wanted.status() == null ? null : wanted.status().name()");
        assertThat(field("total").toNewModel("wanted")).isEqualTo("wanted.total()");
    }

    @Test
    void referToAnEarlierEntityByAForeignKey() {
        assertThat(field("customer").foreignKey()).isTrue();
        assertThat(field("customer").softForeignKey()).isTrue();
        assertThat(field("owner").foreignKey()).isFalse();
        assertThat(field("owner").indexed()).isTrue();
        assertThat(invoice.constraints()).contains("\"invoices_customer_fkey\" FOREIGN KEY (customer) REFERENCES \"customers\" (id)");
    }

    @Test
    void annotateTheLastNameOfATypeThatMayBeNull() {
        var optional = entity("Invoice", "status:enum=DRAFT|SENT:optional:editable:indexed,size:int64:default=1").fields();

        assertThat(optional.get(0).ref()).isEqualTo("Invoice.@Nullable Status");
        assertThat(optional.get(0).edit()).isEqualTo("Edit<Invoice.@Nullable Status>");
        assertThat(optional.get(0).filters().get(0).ref()).isEqualTo("Invoice.@Nullable Status");
        assertThat(optional.get(1).newRef()).isEqualTo("@Nullable Long");
        assertThat(field("status").edit()).isEqualTo("Edit<Invoice.Status>");
    }

    @Test
    void limitOnlyTheLengthOfStringsWithoutAForm() {
        assertThat(invoice.fields().stream().filter(Field::free)).extracting(Field::name).containsExactly("number", "code", "access_key", "email");
    }

    @Test
    void referToWhatCanBeDeleted() {
        assertThat(new Service("invoice-svc", List.of(CUSTOMER, invoice)).ofDeletable(invoice)).containsExactly(field("customer"));
    }

    @Test
    void shareWhatTheyReferTo() {
        var payment = new Entity(
                "Payment", "Payments", FieldSpecs.definition("invoice:ref=Invoice,customer:ref=Customer", "Payment", "payments", "Payment", List.of(CUSTOMER, invoice)), 5);
        var service = new Service("invoice-svc", List.of(CUSTOMER, invoice, payment));

        assertThat(service.onlyReferred(payment.fields().get(0))).isTrue();
        assertThat(service.onlyReferred(payment.fields().get(1))).isFalse();
    }

    @Test
    void indexEachFilterAndEachPairWithARange() {
        assertThat(invoice.indexes())
                .contains(
                        "CREATE UNIQUE INDEX \"invoices_email_key\" ON \"invoices\" (lower(email COLLATE \"C\")) WHERE deleted_at IS NULL",
                        "CREATE UNIQUE INDEX \"invoices_customer_code_key\" ON \"invoices\" (customer, code) WHERE deleted_at IS NULL",
                        "CREATE INDEX \"invoices_status_idx\" ON \"invoices\" (status, id) WHERE deleted_at IS NULL",
                        "CREATE INDEX \"invoices_status_due_on_idx\" ON \"invoices\" (status, due_on, id) WHERE deleted_at IS NULL");
        assertThat(invoice.filters())
                .extracting(Filter::name)
                .containsExactly("customer", "owner", "due_on", "due_on_from", "due_on_until", "status");
        assertThat(invoice.filters()).extracting(Filter::number).containsExactly(40, 50, 70, 71, 72, 80);
    }

    @Test
    void keepSecretsOutOfTheEntity() {
        assertThat(invoice.components()).doesNotContain("accessKey");
        assertThat(invoice.newComponents()).contains("String accessKey");
        assertThat(field("access_key").exposed()).isFalse();
        assertThat(field("access_key").published()).isFalse();
    }

    @Test
    void declareOnlyTheRpcsThatAreAskedFor() {
        assertThat(invoice.rpcs())
                .containsExactly(
                        "CreateInvoice",
                        "UpdateInvoice",
                        "GetInvoiceByID",
                        "GetInvoiceByNumber",
                        "GetInvoiceByEmail",
                        "BatchGetInvoices",
                        "ListInvoices",
                        "DeleteInvoice");
        assertThat(entity("Entry", "text:text,delete=none").rpcs()).containsExactly("CreateEntry", "GetEntryByID", "ListEntries");
    }

    @Test
    void takeTheDefaultOfAFieldThatARequestLeavesOut() {
        assertThat(field("status").fromRequest("request"))
                .isEqualTo("request.hasStatus() ? Rules.checkedStatus(InvoiceMapper.statusOf(request.getStatus())) : Invoice.Status.DRAFT");
        assertThat(field("status").newRef()).isEqualTo("Invoice.@Nullable Status");
        assertThat(field("status").ref()).isEqualTo("Invoice.Status");
    }
}
