package dev.brickyard.pkg.database.postgres;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A socket with a cheap read timeout. For a virtual thread that reads with a timeout, the JVM schedules and cancels a
 * timer on another thread at every read. Here, one thread checks all sockets every 250 ms and closes those whose read
 * takes too long.
 */
final class TimedSocket extends Socket {
    // the driver polls with a timeout of 1 ms; such short timeouts are left to the JVM
    private static final int SHORTEST_MILLIS = 250;
    private static final int LOOK_MILLIS = 250;
    private static final int IDLE = 0;

    private volatile int timeoutMillis;
    private volatile long readingSince = IDLE;
    private volatile boolean late;

    @Override
    public synchronized void setSoTimeout(int millis) throws SocketException {
        var watched = millis >= SHORTEST_MILLIS;
        super.setSoTimeout(watched ? 0 : millis);
        timeoutMillis = watched ? millis : 0;
        if (watched) {
            Watch.OPEN.add(this);
        }
    }

    @Override
    public synchronized int getSoTimeout() throws SocketException {
        var watched = timeoutMillis;
        return watched > 0 ? watched : super.getSoTimeout();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new TimedInput(super.getInputStream());
    }

    @Override
    public synchronized void close() throws IOException {
        Watch.OPEN.remove(this);
        super.close();
    }

    private void closeIfLate() {
        var since = readingSince;
        var most = timeoutMillis;
        if (since != IDLE && most > 0 && System.nanoTime() - since > TimeUnit.MILLISECONDS.toNanos(most)) {
            late = true;
            try {
                close();
            } catch (IOException e) {
                // the blocked read fails anyway
            }
        }
    }

    private final class TimedInput extends FilterInputStream {
        TimedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            readingSince = System.nanoTime() | 1;
            try {
                return in.read(bytes, offset, length);
            } catch (SocketException e) {
                throw late ? new SocketTimeoutException("no response within " + timeoutMillis + " ms") : e;
            } finally {
                readingSince = IDLE;
            }
        }
    }

    /** The thread that checks the sockets; starts with the first socket that has a timeout. */
    private static final class Watch {
        private static final Set<TimedSocket> OPEN = ConcurrentHashMap.newKeySet();

        static {
            var unused = Executors.newSingleThreadScheduledExecutor(look -> {
                        var thread = new Thread(look, "postgres-timeouts");
                        thread.setDaemon(true);
                        return thread;
                    })
                    .scheduleWithFixedDelay(
                            () -> OPEN.forEach(TimedSocket::closeIfLate),
                            LOOK_MILLIS,
                            LOOK_MILLIS,
                            TimeUnit.MILLISECONDS);
        }
    }
}
