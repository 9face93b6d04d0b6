package dev.brickyard.pkg.testing;

/** The main class of the processes started by {@link MachineLimitsTest}. */
final class StartServer {
    private StartServer() {}

    public static void main(String[] arguments) {
        switch (arguments[0]) {
            case "postgres" -> LocalPostgres.start().close();
            default -> LocalRedis.start().close();
        }
    }
}
