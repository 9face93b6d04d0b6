package dev.brickyard.pkg.testing.awaitility;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Raises Awaitility's default timeout from ten seconds to five minutes, enough for a busy machine. JUnit finds this
 * listener on the class path.
 */
public final class DefaultTimeout implements LauncherSessionListener {
    static final Duration TIMEOUT = Duration.ofMinutes(5);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(TIMEOUT);
    }
}
