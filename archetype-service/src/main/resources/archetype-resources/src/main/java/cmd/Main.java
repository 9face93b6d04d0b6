package ${package}.cmd;

import ${pkgPackage}.lifecycle.Launcher;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${package}.internal.config.ServiceConfig;

/** Starts the service and stops it on SIGTERM or SIGINT. */
public final class Main {
    private Main() {}

    /** Takes no arguments; reads the environment (.env.example) and exits with status 2 if it is invalid. */
    public static void main(String[] args) {
        Launcher.run(ServiceConfig.class, Main::service);
    }

    static Lifecycle service(ServiceConfig config) {
        return DaggerServiceComponent.builder().serviceConfig(config).build().lifecycle();
    }
}
