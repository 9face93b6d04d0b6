package dev.brickyard.pkg.kafka.outbox;

import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.database.postgres.Connections;

/** Database connections that suspend the relay before a given statement, as if its process were frozen. */
final class Gate implements Connections {
    private final Connections database;
    private final String text;
    private final AtomicInteger left;
    private volatile @Nullable Thread held;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch passed = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /** Suspends the relay before the nth statement that has this text. */
    Gate(Connections database, String text, int nth) {
        this.database = database;
        this.text = text;
        this.left = new AtomicInteger(nth);
    }

    void awaitReached() {
        await().until(() -> reached.getCount() == 0);
    }

    /** Resumes the relay and waits until the statement has been executed. */
    void goOn() {
        open.countDown();
        await().until(() -> passed.getCount() == 0);
    }

    @Override
    public Connection open() throws SQLException {
        var connection = database.open();
        return (Connection) Proxy.newProxyInstance(
                Gate.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        pass((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (method.getName().equals("close")
                                && Thread.currentThread().equals(held)) {
                            passed.countDown();
                        }
                    }
                });
    }

    private void pass(String sql) {
        if (sql.contains(text) && left.decrementAndGet() == 0) {
            reached.countDown();
            held = Thread.currentThread();
            await().until(() -> open.getCount() == 0);
        }
    }
}
