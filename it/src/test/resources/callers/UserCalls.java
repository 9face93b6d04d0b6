import io.sharedpkg.x2.contracts.clients.userstoresvc.UserStoreSvcClientConfig;
import io.sharedpkg.x2.contracts.clients.userstoresvc.v1.entities.NewUser;
import io.sharedpkg.x2.contracts.clients.userstoresvc.v1.grpc.GrpcUserStoreSvcClient;
import io.sharedpkg.x2.pkg.errors.ServiceException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** Calls every method of the generated client, as another service would. */
class UserCalls {

    public static void main(String[] arguments) throws Exception {
        var config = new UserStoreSvcClientConfig(arguments[0], Duration.ofSeconds(5), true);
        var client = new GrpcUserStoreSvcClient(config, new SimpleMeterRegistry());
        try {
            var created = client.createUser(new NewUser("grace", "grace@acme.com"));
            System.out.println("created " + created.username() + " " + created.email());
            var id = created.id();
            System.out.println("same by id " + client.getUserById(id).equals(created));
            System.out.println("same by email " + client.getUserByEmail("grace@acme.com").equals(created));
            System.out.println("same by username " + client.getUserByUsername("grace").equals(created));
            System.out.println("updated " + client.updateUsername(id, "hopper").username());
            client.listUsers(100, "").users().forEach(user -> System.out.println("listed " + user.username()));
            tell("duplicate", () -> client.createUser(new NewUser("hopper", "other@acme.com")));
            tell("blank", () -> client.createUser(new NewUser(" ", "blank@acme.com")));
            client.deleteUser(id);
            tell("deleted", () -> client.getUserById(id));
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
