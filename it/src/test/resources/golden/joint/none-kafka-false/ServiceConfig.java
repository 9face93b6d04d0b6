package com.acme.userstoresvc.internal.config;

import java.time.Duration;

import com.acme.pkg.config.Env;
import com.acme.pkg.config.ServiceInfo;
import com.acme.pkg.database.postgres.PostgresConfig;
import com.acme.pkg.grpc.GrpcServerConfig;
import com.acme.pkg.kafka.KafkaProducerConfig;
import com.acme.pkg.kafka.outbox.OutboxConfig;
import com.acme.pkg.observability.LogConfig;
import com.acme.pkg.observability.TracingConfig;

/**
 * The configs of the bricks that this service uses, and its own.
 *
 * @param healthInterval time between two checks of what the service depends on
 */
public record ServiceConfig(
        ServiceInfo service,
        LogConfig log,
        GrpcServerConfig grpc,
        PostgresConfig database,
        KafkaProducerConfig kafka,
        OutboxConfig outbox,
        @Env(value = "HEALTH_INTERVAL", defaultValue = "5s") Duration healthInterval,
        TracingConfig tracing) {}
