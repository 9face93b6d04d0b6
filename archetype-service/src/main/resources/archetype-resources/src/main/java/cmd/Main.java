package ${package}.cmd;

import ${pkgPackage}.lifecycle.Launcher;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${package}.internal.config.ServiceConfig;

/** Starts the service and stops it on SIGTERM or SIGINT. */
public final class Main {
    private Main() {}

    /** Takes no arguments: the environment says it all, see .env.example. Exits with 0, or 2 if that is malformed. */
    public static void main(String[] args) {
        Launcher.run(ServiceConfig.class, Main::service);
    }

    static Lifecycle service(ServiceConfig config) {
        return DaggerServiceComponent.builder().serviceConfig(config).build().lifecycle();
    }
}
