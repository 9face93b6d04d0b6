package com.acme.userstoresvc.internal.config;

import java.time.Duration;

import com.acme.pkg.cache.redis.RedisConfig;
import com.acme.pkg.config.Env;
import com.acme.pkg.config.ServiceInfo;
import com.acme.pkg.database.postgres.PostgresConfig;
import com.acme.pkg.grpc.GrpcServerConfig;
import com.acme.pkg.http.HttpServerConfig;
import com.acme.pkg.http.ManagementConfig;
import com.acme.pkg.lifecycle.HealthConfig;
import com.acme.pkg.observability.LogConfig;
import com.acme.pkg.observability.TracingConfig;

/**
 * The configuration of this service and of the modules of pkg that it uses.
 *
 * @param cacheTtl lifetime of a cached entry
 */
public record ServiceConfig(
        ServiceInfo service,
        LogConfig log,
        GrpcServerConfig grpc,
        HttpServerConfig http,
        PostgresConfig database,
        RedisConfig cache,

        @Env(value = "CACHE_TTL", defaultValue = "24h", min = 1_000, max = 2_592_000_000L)
        Duration cacheTtl,

        ManagementConfig management,
        HealthConfig health,
        TracingConfig tracing) {}
