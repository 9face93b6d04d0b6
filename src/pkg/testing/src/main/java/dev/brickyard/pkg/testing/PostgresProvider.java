package dev.brickyard.pkg.testing;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts PostgreSQL for services whose config reads {@code DB_HOST_WRITER}. */
public final class PostgresProvider implements ServerProvider {
    @Override
    public String variable() {
        return "DB_HOST_WRITER";
    }

    @Override
    public LocalServer start() {
        return LocalPostgres.start();
    }

    @Override
    public Map<String, String> environment(ExtensionContext context) {
        return PostgresExtension.database(context).environment();
    }
}
