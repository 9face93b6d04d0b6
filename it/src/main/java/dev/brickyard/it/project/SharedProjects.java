package dev.brickyard.it.project;

import dev.brickyard.it.common.Setup;
import dev.brickyard.it.maven.Lane;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * A pkg, contracts of the default entity, and a service of all bricks, on which other cases build: each is made once in a run,
 * for all lanes.
 */
public final class SharedProjects {

    /** The group of all and of what is built on them. */
    public static final String GROUP = "io.shared-pkg.x2";

    /** The name and the folder of the service. */
    public static final String SERVICE_NAME = "user-store-svc";

    private static final FutureTask<Path> PKG = new FutureTask<>(SharedProjects::makePkg);
    private static final FutureTask<Path> CONTRACTS = new FutureTask<>(SharedProjects::makeContracts);
    private static final FutureTask<Workspace> SERVICE = new FutureTask<>(SharedProjects::makeService);
    private static final String CONTRACTS_WORKSPACE = "shared contracts";
    private static final String SERVICE_WORKSPACE = "chain";

    private SharedProjects() {}

    /** Makes an empty workspace for projects of the group that need pkg. */
    public static Workspace onPkg(String name, Consumer<Answers> common) {
        Lane.current().receive(GROUP, made(PKG));
        return workspace(name, common);
    }

    /** Makes an empty workspace for projects of the group that need pkg and contracts. */
    public static Workspace onContracts(String name, Consumer<Answers> common) {
        Lane.current().receive(GROUP, made(CONTRACTS));
        return workspace(name, common);
    }

    /**
     * Returns the workspace of the service, which is packaged and has passed its own tests; with {@code -Dit.reuse=true}, the
     * one of an earlier run.
     */
    public static Workspace service() {
        if (reused()) {
            return Workspace.open(SERVICE_WORKSPACE, answers -> answers.group(GROUP));
        }
        Lane.current().receive(GROUP, made(CONTRACTS));
        return made(SERVICE);
    }

    /** Returns the folder of the contracts, which are built. */
    public static Path contracts() {
        if (!reused()) {
            made(CONTRACTS);
        }
        return Workspace.root(CONTRACTS_WORKSPACE).resolve("contracts");
    }

    /** Without the tests, which the bricks have passed under their own names; they are compiled. */
    private static Path makePkg() {
        workspace("shared pkg", answers -> {}).generatePkg().install("pkg", "-DskipTests", "-Djacoco.skip");
        return copy("pkg");
    }

    private static Path makeContracts() {
        onPkg(CONTRACTS_WORKSPACE, answers -> {}).generateContracts().install("contracts");
        return copy("contracts");
    }

    private static Workspace makeService() {
        return workspace(SERVICE_WORKSPACE, answers -> answers.set("events", "kafka"))
                .generateService()
                .verify(SERVICE_NAME);
    }

    private static boolean reused() {
        return Boolean.getBoolean("it.reuse");
    }

    private static Workspace workspace(String name, Consumer<Answers> common) {
        return Workspace.create(name, answers -> common.accept(answers.group(GROUP)));
    }

    /** Copies what the lane's repository has of the group: other lanes take it from there while this one goes on. */
    private static Path copy(String name) {
        var copy = Setup.moduleFolder().resolve("target/shared").resolve(name);
        Lane.current().repository().copy(GROUP, copy);
        return copy;
    }

    /** Makes it in the lane that asks first; the others wait, and fail where that fails. */
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
