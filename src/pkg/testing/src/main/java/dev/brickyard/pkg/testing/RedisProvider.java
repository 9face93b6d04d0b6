package dev.brickyard.pkg.testing;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts Redis for services whose config reads {@code CACHE_HOST}. */
public final class RedisProvider implements ServerProvider {
    @Override
    public String variable() {
        return "CACHE_HOST";
    }

    @Override
    public LocalServer start() {
        return LocalRedis.start();
    }

    @Override
    public Map<String, String> environment(ExtensionContext context) {
        return RedisExtension.redis(context).environment();
    }
}
