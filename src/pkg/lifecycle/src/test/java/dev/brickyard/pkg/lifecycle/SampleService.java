package dev.brickyard.pkg.lifecycle;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;

/** The main class of the processes started by {@link LauncherTest}; the argument selects the behaviour. */
final class SampleService {
    private SampleService() {}

    public static void main(String[] arguments) {
        Launcher.run(() -> lifecycle(arguments[0]));
    }

    private static Lifecycle lifecycle(String behaviour) {
        var first = Part.of("first", new CopyOnWriteArrayList<>());
        var second = Part.of("second", new CopyOnWriteArrayList<>());
        var parts = List.of(first, second);
        var grace = Duration.ofMinutes(10);
        switch (behaviour) {
            case "misconfigured" -> ConfigLoader.load(ServiceInfo.class, Map.of());
            case "broken" ->
                parts = List.of(first, second.onStart(() -> {
                    throw new IOException("port taken");
                }));
            case "broken-and-stuck" ->
                parts = List.of(first.onStop(SampleService::hang), second.onStart(() -> {
                    throw new IOException("port taken");
                }));
            case "zone" -> System.out.println("zone " + TimeZone.getDefault().getID());
            case "slow-start" -> parts = List.of(first, second.onStart(SampleService::hang));
            case "slow-stop" -> {
                parts = List.of(first.onStop(SampleService::hang), second);
                grace = Duration.ofSeconds(2);
            }
            case "other-hook" -> Runtime.getRuntime().addShutdownHook(new Thread(SampleService::slowHook));
            default -> {}
        }
        return new Lifecycle("sample", parts, grace);
    }

    private static Object hang() throws InterruptedException {
        System.out.println("hanging");
        new CountDownLatch(1).await();
        return "never";
    }

    private static void slowHook() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        System.out.println("other hook done");
    }
}
