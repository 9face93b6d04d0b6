package ${package}.internal.config;

import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.http.HttpServerConfig;
import ${pkgPackage}.http.ManagementConfig;
import ${pkgPackage}.lifecycle.HealthConfig;
import ${pkgPackage}.observability.LogConfig;
import ${pkgPackage}.observability.TracingConfig;

/** The configuration of the modules of pkg that this gateway uses. */
public record ServiceConfig(
        ServiceInfo service,
        LogConfig log,
        HttpServerConfig http,
        ManagementConfig management,
        HealthConfig health,
        TracingConfig tracing) {}
