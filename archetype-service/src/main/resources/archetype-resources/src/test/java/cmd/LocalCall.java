package ${package}.cmd;

/** Calls a running service through the client that other services use: creates one ${entityWords} and reads it back. */
public final class LocalCall {
    private LocalCall() {}

    /** Takes the address of the service, which is {@code localhost:50051} if it is left out. */
    public static void main(String[] args) throws InterruptedException {
        var address = args.length == 0 ? "localhost:50051" : args[0];
        var client = RunningService.client(address);
        try {
            var name = "ada" + System.currentTimeMillis();
            var created = client.create${entity}(name, name + "@example.com");
            System.out.println("Create${entity}: " + created);
            System.out.println("Get${entity}ByEmail: " + client.get${entity}ByEmail(created.email()));
        } finally {
            client.stop();
        }
    }
}
