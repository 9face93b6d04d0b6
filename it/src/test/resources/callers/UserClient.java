import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.sharedpkg.x2.contracts.clients.userstoresvc.UserStoreSvcClientConfig;
import io.sharedpkg.x2.contracts.clients.userstoresvc.v1.entities.NewUser;
import io.sharedpkg.x2.contracts.clients.userstoresvc.v1.entities.User;
import io.sharedpkg.x2.contracts.clients.userstoresvc.v1.grpc.GrpcUserStoreSvcClient;
import io.sharedpkg.x2.pkg.errors.ServiceException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Calls methods of the generated client by name: maps {@code method, argument…} to {@code OK, id, username}, or to the
 * kind of the error and its message.
 */
public class UserClient implements Function<List<String>, List<String>>, AutoCloseable {

    private final GrpcUserStoreSvcClient client;

    public UserClient(String address) {
        var config = new UserStoreSvcClientConfig(address, Duration.ofSeconds(5), true);
        client = new GrpcUserStoreSvcClient(config, new SimpleMeterRegistry());
    }

    @Override
    public List<String> apply(List<String> call) {
        try {
            return switch (call.get(0)) {
                case "create" -> found(client.createUser(new NewUser(call.get(1), call.get(2))));
                case "update" -> found(client.updateUsername(call.get(1), call.get(2)));
                case "delete" -> {
                    client.deleteUser(call.get(1));
                    yield List.of("OK");
                }
                case "byId" -> found(client.getUserById(call.get(1)));
                case "byUsername" -> found(client.getUserByUsername(call.get(1)));
                case "byEmail" -> found(client.getUserByEmail(call.get(1)));
                default -> throw new IllegalArgumentException(call.get(0));
            };
        } catch (ServiceException e) {
            return List.of(e.kind().toString(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws Exception {
        client.stop();
    }

    private static List<String> found(User user) {
        return List.of("OK", user.id(), user.username());
    }
}
