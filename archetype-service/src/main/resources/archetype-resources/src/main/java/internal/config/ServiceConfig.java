package ${package}.internal.config;

#if($cache == "redis")
import java.time.Duration;

import ${pkgPackage}.cache.redis.RedisConfig;
import ${pkgPackage}.config.Env;
#end
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.database.postgres.PostgresConfig;
import ${pkgPackage}.grpc.GrpcServerConfig;
#if($http == "true")
import ${pkgPackage}.http.HttpServerConfig;
#end
import ${pkgPackage}.http.ManagementConfig;
#if($events == "kafka")
import ${pkgPackage}.kafka.KafkaProducerConfig;
import ${pkgPackage}.kafka.outbox.OutboxConfig;
#end
import ${pkgPackage}.lifecycle.HealthConfig;
import ${pkgPackage}.observability.LogConfig;
import ${pkgPackage}.observability.TracingConfig;

#if($cache == "redis")
/**
 * The configs of the bricks that this service uses, and its own.
 *
 * @param cacheTtl how long an answer may be cached
 */
#else
/** The configs of the bricks that this service uses. */
#end
public record ServiceConfig(
        ServiceInfo service,
        LogConfig log,
        GrpcServerConfig grpc,
#if($http == "true")
        HttpServerConfig http,
#end
        PostgresConfig database,
#if($cache == "redis")
        RedisConfig cache,

        @Env(value = "CACHE_TTL", defaultValue = "24h", min = 1_000, max = 2_592_000_000L)
        Duration cacheTtl,

#end
#if($events == "kafka")
        KafkaProducerConfig kafka,
        OutboxConfig outbox,
#end
        ManagementConfig management,
        HealthConfig health,
        TracingConfig tracing) {}
