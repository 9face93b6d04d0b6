package com.acme.userstoresvc.internal.config;

import com.acme.pkg.config.ServiceInfo;
import com.acme.pkg.database.postgres.PostgresConfig;
import com.acme.pkg.grpc.GrpcServerConfig;
import com.acme.pkg.http.ManagementConfig;
import com.acme.pkg.kafka.KafkaProducerConfig;
import com.acme.pkg.kafka.outbox.OutboxConfig;
import com.acme.pkg.lifecycle.HealthConfig;
import com.acme.pkg.observability.LogConfig;
import com.acme.pkg.observability.TracingConfig;

/** The configuration of the modules of pkg that this service uses. */
public record ServiceConfig(
        ServiceInfo service,
        LogConfig log,
        GrpcServerConfig grpc,
        PostgresConfig database,
        KafkaProducerConfig kafka,
        OutboxConfig outbox,
        ManagementConfig management,
        HealthConfig health,
        TracingConfig tracing) {}
