package ${package}.internal.config;

import java.time.Duration;

import ${pkgPackage}.cache.redis.RedisConfig;
import ${pkgPackage}.config.Env;
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.database.postgres.PostgresConfig;
import ${pkgPackage}.grpc.GrpcServerConfig;
import ${pkgPackage}.http.HttpServerConfig;
import ${pkgPackage}.observability.LogConfig;
import ${pkgPackage}.observability.TracingConfig;

/**
 * The configs of the bricks that this service uses, and its own.
 *
 * @param cacheTtl how long an answer may be cached
 * @param healthInterval time between two checks of what the service depends on
 */
public record ServiceConfig(
        ServiceInfo service,
        LogConfig log,
        GrpcServerConfig grpc,
        HttpServerConfig http,
        PostgresConfig database,
        RedisConfig cache,
        @Env(value = "CACHE_TTL", defaultValue = "24h") Duration cacheTtl,
        @Env(value = "HEALTH_INTERVAL", defaultValue = "5s") Duration healthInterval,
        TracingConfig tracing) {}
