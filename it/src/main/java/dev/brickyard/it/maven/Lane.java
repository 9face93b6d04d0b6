package dev.brickyard.it.maven;

import dev.brickyard.it.common.Setup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A local Maven repository that only one test class uses at a time, since Maven does not lock a repository between
 * processes. Test classes in different lanes run in parallel.
 */
public final class Lane {

    private static final int LANES = Integer.getInteger("it.lanes", 2);
    private static final BlockingQueue<Lane> FREE = new LinkedBlockingQueue<>();
    private static final ThreadLocal<Lane> CURRENT = new ThreadLocal<>();

    static {
        for (var number = 1; number <= LANES; number++) {
            FREE.add(new Lane(number));
        }
    }

    private final int number;
    private final Set<Path> received = new HashSet<>();
    private Optional<CaseRepository> repository = Optional.empty();

    private Lane(int number) {
        this.number = number;
    }

    /** Acquires a free lane for the current thread; waits until one is free. */
    public static void enter() throws InterruptedException {
        CURRENT.set(FREE.take());
    }

    /** Releases the lane of the current thread. */
    public static void leave() {
        FREE.add(current());
        CURRENT.remove();
    }

    /** Returns the lane of the current thread. */
    public static Lane current() {
        return Optional.ofNullable(CURRENT.get()).orElseThrow(() -> new IllegalStateException("the current thread has no lane"));
    }

    /** Returns the repository of the lane, with the archetypes of this build. */
    public CaseRepository repository() {
        if (repository.isEmpty()) {
            var setup = Setup.current();
            CaseSettings.write(settings(setup), setup.localRepository(), setup.globalSettings());
            repository = Optional.of(CaseRepository.open(setup, setup.module().resolve("target/repository-" + number)));
        }
        return repository.get();
    }

    /** Adds the artifacts of a group, copied from another lane, to this lane's repository, once. */
    public void receive(String groupId, Path copy) {
        if (received.isEmpty()) {
            repository().forget(groupId);
        }
        if (received.add(copy)) {
            repository().add(groupId, copy);
        }
    }

    /** Returns a Maven that uses this lane's repository and the settings of the tests. */
    public Maven maven() {
        var setup = Setup.current();
        var options = new ArrayList<>(List.of("--batch-mode", "--no-transfer-progress"));
        options.add("-Dmaven.repo.local=" + repository().folder());
        options.addAll(List.of("--global-settings", settings(setup).toString()));
        setup.userSettings().ifPresent(file -> options.addAll(List.of("--settings", file.toString())));
        if (setup.offline()) {
            // the user's local repository is used as a remote one, which --offline alone would not allow
            options.addAll(List.of("--offline", "-Daether.offline.protocols=file"));
        }
        // for short-lived JVMs, the first compiler tier is enough
        var ofUser = Optional.ofNullable(System.getenv("MAVEN_OPTS")).orElse("");
        var forJvm = (ofUser + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC").strip();
        return new Maven(setup.mavenHome(), options, Map.of("MAVEN_OPTS", forJvm));
    }

    private Path settings(Setup setup) {
        return setup.module().resolve("target/settings-" + number + ".xml");
    }
}
