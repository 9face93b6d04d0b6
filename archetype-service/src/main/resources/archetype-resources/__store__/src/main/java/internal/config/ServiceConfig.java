package ${package}.internal.config;

import java.time.Duration;

import ${pkgPackage}.cache.redis.RedisConfig;
import ${pkgPackage}.config.Env;
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.database.postgres.PostgresConfig;
import ${pkgPackage}.grpc.GrpcServerConfig;
import ${pkgPackage}.http.HttpServerConfig;
import ${pkgPackage}.http.ManagementConfig;
import ${pkgPackage}.kafka.KafkaProducerConfig;
import ${pkgPackage}.kafka.outbox.OutboxConfig;
import ${pkgPackage}.lifecycle.HealthConfig;
import ${pkgPackage}.observability.LogConfig;
import ${pkgPackage}.observability.TracingConfig;

#if($model.cache)
/**
 * The configuration of this service and of the modules of pkg that it uses.
 *
 * @param cacheTtl lifetime of a cached entry
 */
#else
/** The configuration of the modules of pkg that this service uses. */
#end
public record ServiceConfig(
        ServiceInfo service,
        LogConfig log,
        GrpcServerConfig grpc,
#if($model.http)
        HttpServerConfig http,
#end
        PostgresConfig database,
#if($model.cache)
        RedisConfig cache,

        @Env(value = "CACHE_TTL", defaultValue = "24h", min = 1_000, max = 2_592_000_000L)
        Duration cacheTtl,

#end
#if($model.events)
        KafkaProducerConfig kafka,
        OutboxConfig outbox,
#end
        ManagementConfig management,
        HealthConfig health,
        TracingConfig tracing) {}
