package ${package}.internal.config;

import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.http.HttpServerConfig;
import ${pkgPackage}.http.ManagementConfig;
import ${pkgPackage}.http.docs.DocsConfig;
import ${pkgPackage}.http.ratelimit.RateLimitConfig;
import ${pkgPackage}.http.websocket.WebSocketConfig;
import ${pkgPackage}.kafka.feed.FeedConfig;
import ${pkgPackage}.lifecycle.HealthConfig;
import ${pkgPackage}.observability.LogConfig;
import ${pkgPackage}.observability.TracingConfig;
import ${pkgPackage}.token.TokenConfig;
#foreach($service in $services)
import ${contractsPackage}.clients.${service.packageName}.${service.type}ClientConfig;
#end

/** The configuration of the modules of pkg and of the clients that this gateway uses. */
public record ServiceConfig(
        ServiceInfo service,
        LogConfig log,
        HttpServerConfig http,
        DocsConfig docs,
        TokenConfig token,
        RateLimitConfig rateLimit,
#foreach($service in $services)
        ${service.type}ClientConfig ${service.variable}Client,
#end
#if($model.events)
        WebSocketConfig webSocket,
        FeedConfig feed,
#end
        ManagementConfig management,
        HealthConfig health,
        TracingConfig tracing) {
    /** Requires keys to verify tokens: without them no caller could sign in. */
    public ServiceConfig {
        if (!token.enabled()) {
            throw new IllegalArgumentException("TOKEN_JWKS_URL is missing: expected the URL of the identity provider's keys, or keys in TOKEN_VERIFYING_KEYS");
        }
    }
}
