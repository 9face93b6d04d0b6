package ${package}.cmd;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.lifecycle.Launcher;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${package}.internal.config.ServiceConfig;

/** Starts the service and stops it on SIGTERM or SIGINT. */
public final class Main {
    private Main() {}

    /** Takes no arguments: the environment says it all, see .env.example. Exits with 0, or 2 if that is malformed. */
    public static void main(String[] args) {
        Launcher.run(Main::service);
    }

    private static Lifecycle service() {
        var config = ConfigLoader.load(ServiceConfig.class);
        return DaggerServiceComponent.factory().create(config).lifecycle();
    }
}
