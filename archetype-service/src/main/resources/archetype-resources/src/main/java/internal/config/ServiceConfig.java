package ${package}.internal.config;

import java.time.Duration;

#if($cache == "redis")
import ${pkgPackage}.cache.redis.RedisConfig;
#end
import ${pkgPackage}.config.Env;
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.database.postgres.PostgresConfig;
import ${pkgPackage}.grpc.GrpcServerConfig;
#if($http == "true")
import ${pkgPackage}.http.HttpServerConfig;
#end
#if($events == "kafka")
import ${pkgPackage}.kafka.KafkaProducerConfig;
import ${pkgPackage}.kafka.outbox.OutboxConfig;
#end
import ${pkgPackage}.observability.LogConfig;
import ${pkgPackage}.observability.TracingConfig;

/**
 * The configs of the bricks that this service uses, and its own.
 *
#if($cache == "redis")
 * @param cacheTtl how long an answer may be cached
#end
 * @param healthInterval time between two checks of what the service depends on
 */
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
        @Env(value = "CACHE_TTL", defaultValue = "24h") Duration cacheTtl,
#end
#if($events == "kafka")
        KafkaProducerConfig kafka,
        OutboxConfig outbox,
#end
        @Env(value = "HEALTH_INTERVAL", defaultValue = "5s") Duration healthInterval,
        TracingConfig tracing) {}
