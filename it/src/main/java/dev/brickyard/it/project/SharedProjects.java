package dev.brickyard.it.project;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import dev.brickyard.it.maven.Lane;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * A pkg, contracts with the default entity, customers and their invoices, a service with all options, and a gateway that
 * calls it, shared by test classes: each is built once per run, for all lanes.
 */
public final class SharedProjects {

    /** The group of the shared projects and of projects that depend on them. */
    public static final String GROUP = "io.shared-pkg.x2";

    /** The name of the service and of its folder. */
    public static final String SERVICE_NAME = "user-store-svc";

    /** The name of the gateway and of its folder. */
    public static final String GATEWAY_NAME = "user-gtw";

    private static final FutureTask<Path> PKG = new FutureTask<>(SharedProjects::makePkg);
    private static final FutureTask<Path> CONTRACTS = new FutureTask<>(SharedProjects::makeContracts);
    private static final FutureTask<Workspace> SERVICE = new FutureTask<>(SharedProjects::makeService);
    private static final FutureTask<Workspace> GATEWAY = new FutureTask<>(SharedProjects::makeGateway);
    private static final String CONTRACTS_WORKSPACE = "shared contracts";
    private static final String SERVICE_WORKSPACE = "chain";

    private SharedProjects() {}

    /** Creates an empty workspace for projects of the shared group that need pkg. */
    public static Workspace onPkg(String name, Consumer<Answers> common) {
        Lane.current().receive(GROUP, made(PKG));
        return workspace(name, common);
    }

    /** Creates an empty workspace for projects of the shared group that need pkg and contracts. */
    public static Workspace onContracts(String name, Consumer<Answers> common) {
        Lane.current().receive(GROUP, made(CONTRACTS));
        return withInvoices(workspace(name, common));
    }

    /**
     * Returns the workspace of the service, which is packaged and has passed its own tests; with
     * {@code -Dit.reuse=true}, that of an earlier run.
     */
    public static Workspace service() {
        if (reused()) {
            return Workspace.open(SERVICE_WORKSPACE, answers -> answers.group(GROUP));
        }
        Lane.current().receive(GROUP, made(CONTRACTS));
        return made(SERVICE);
    }

    /**
     * Returns the workspace of the gateway, which is packaged and has passed its own tests; with
     * {@code -Dit.reuse=true}, that of an earlier run.
     */
    public static Workspace gateway() {
        if (reused()) {
            return besideContracts();
        }
        Lane.current().receive(GROUP, made(CONTRACTS));
        return made(GATEWAY);
    }

    /** Returns the folder of the contracts, already built. */
    public static Path contracts() {
        if (!reused()) {
            made(CONTRACTS);
        }
        return Workspace.root(CONTRACTS_WORKSPACE).resolve("contracts");
    }

    /** Only a thorough run compiles all tests of pkg; they have passed in {@code src/pkg}. Services use those of the cache. */
    private static Path makePkg() {
        var workspace = workspace("shared pkg", answers -> {}).generatePkg();
        if (!Boolean.getBoolean("it.thorough")) {
            var pkg = workspace.root().resolve("pkg");
            Folder.files(pkg).stream()
                    .filter(path -> path.contains("/src/test/") && !path.startsWith("cache/src/"))
                    .forEach(path -> Folder.delete(pkg.resolve(path)));
        }
        workspace.install("pkg", "-DskipTests", "-Djacoco.skip");
        return copy("pkg");
    }

    private static Path makeContracts() {
        withInvoices(onPkg(CONTRACTS_WORKSPACE, answers -> {})).generateContracts().install("contracts");
        return copy("contracts");
    }

    private static Workspace makeService() {
        return withInvoices(workspace(SERVICE_WORKSPACE, answers -> answers.set("events", "kafka")))
                .generateService()
                .verify(SERVICE_NAME);
    }

    private static Workspace makeGateway() {
        return besideContracts().generateService().verify(GATEWAY_NAME);
    }

    /** A gateway reads its entities from the contracts beside it. */
    private static Workspace besideContracts() {
        return Workspace.open(
                CONTRACTS_WORKSPACE,
                answers -> answers.group(GROUP).set("kind", "gateway").set("services", SERVICE_NAME));
    }

    private static boolean reused() {
        return Boolean.getBoolean("it.reuse");
    }

    private static Workspace workspace(String name, Consumer<Answers> common) {
        return Workspace.create(name, answers -> common.accept(answers.group(GROUP)));
    }

    private static Workspace withInvoices(Workspace workspace) {
        Definition.INVOICES.parameters().forEach(workspace::addEntity);
        return workspace;
    }

    /**
     * Copies the artifacts of the group from the lane's repository, so that other lanes can use them while this lane
     * continues.
     */
    private static Path copy(String name) {
        var copy = Setup.moduleFolder().resolve("target/shared").resolve(name);
        Lane.current().repository().copy(GROUP, copy);
        return copy;
    }

    /** Builds a project in the first lane that needs it. The other lanes wait, and fail if the build fails. */
    private static <T> T made(FutureTask<T> task) {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
