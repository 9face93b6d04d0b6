import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.sharedpkg.x2.contracts.clients.userstoresvc.UserStoreSvcClientConfig;
import io.sharedpkg.x2.contracts.clients.userstoresvc.v1.entities.Customer;
import io.sharedpkg.x2.contracts.clients.userstoresvc.v1.entities.Invoice;
import io.sharedpkg.x2.contracts.clients.userstoresvc.v1.entities.InvoiceEdit;
import io.sharedpkg.x2.contracts.clients.userstoresvc.v1.entities.InvoiceQuery;
import io.sharedpkg.x2.contracts.clients.userstoresvc.v1.entities.NewCustomer;
import io.sharedpkg.x2.contracts.clients.userstoresvc.v1.entities.NewInvoice;
import io.sharedpkg.x2.contracts.clients.userstoresvc.v1.grpc.GrpcUserStoreSvcClient;
import io.sharedpkg.x2.pkg.errors.ServiceException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Works with customers and invoices through the generated client, as another service would. */
class InvoiceCalls {

    public static void main(String[] arguments) throws Exception {
        var config = new UserStoreSvcClientConfig(arguments[0], Duration.ofSeconds(5), true);
        var client = new GrpcUserStoreSvcClient(config, new SimpleMeterRegistry());
        try {
            var customer = client.createCustomer(NewCustomer.of("Grace", "grace@client.com", Customer.Country.US));
            var wanted = NewInvoice.of("CL-0001", customer.id(), "1", LocalDate.of(2026, 12, 1), new BigDecimal("12.50"), "hidden")
                    .withTags(List.of("new"))
                    .withNote("due soon");
            var created = client.createInvoice(wanted, "client-1");
            System.out.println("created " + created.number() + " " + created.status() + " " + created.total() + " "
                    + created.dueOn() + " " + created.tags());
            System.out.println("shown " + created.toString().contains("due soon") + " " + wanted);
            System.out.println("repeated " + client.createInvoice(wanted, "client-1").equals(created));
            var query = InvoiceQuery.ALL
                    .withCustomer(customer.id())
                    .withStatus(Invoice.Status.DRAFT)
                    .withDueOnFrom(LocalDate.of(2026, 12, 1))
                    .withNewestFirst(true);
            System.out.println("listed " + client.listInvoices(query, 10, "").invoices().equals(List.of(created)));
            System.out.println("none listed " + client.listInvoices(query.withDueOnUntil(LocalDate.of(2026, 12, 1)), 10, "").invoices());
            var edit = InvoiceEdit.NONE.withStatus(Invoice.Status.SENT).withNote(null);
            var edited = client.updateInvoice(created.id(), edit, created.updatedAt());
            System.out.println("edited " + edited.status() + " " + edited.note());
            tell("outdated", () -> client.updateInvoice(created.id(), edit, created.updatedAt()));
            client.updateInvoiceAccessKey(created.id(), "another");
            tell("referred to", () -> client.deleteCustomer(customer.id()));
            tell("unknown", () -> client.createInvoice(
                    NewInvoice.of("CL-0002", "customer_01ARZ3NDEKTSV4RRFFQ69G5FAV", "1", LocalDate.EPOCH, BigDecimal.ONE, "hidden")));
            System.out.println("several " + client.batchGetInvoices(List.of(created.id(), created.id())).size());
            client.deleteInvoice(created.id());
            tell("deleted", () -> client.getInvoiceById(created.id()));
        } finally {
            client.stop();
        }
    }

    private static void tell(String what, Runnable call) {
        try {
            call.run();
            System.out.println(what + " accepted");
        } catch (ServiceException e) {
            System.out.println(what + " " + e.kind() + " " + e.field().orElse("-"));
        }
    }
}
