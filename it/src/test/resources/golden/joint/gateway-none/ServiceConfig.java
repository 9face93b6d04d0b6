package com.acme.usergtw.internal.config;

import com.acme.pkg.config.ServiceInfo;
import com.acme.pkg.http.HttpServerConfig;
import com.acme.pkg.http.ManagementConfig;
import com.acme.pkg.http.docs.DocsConfig;
import com.acme.pkg.http.ratelimit.RateLimitConfig;
import com.acme.pkg.lifecycle.HealthConfig;
import com.acme.pkg.observability.LogConfig;
import com.acme.pkg.observability.TracingConfig;
import com.acme.pkg.token.TokenConfig;
import com.acme.contracts.clients.channelstoresvc.ChannelStoreSvcClientConfig;
import com.acme.contracts.clients.userstoresvc.UserStoreSvcClientConfig;

/** The configuration of the modules of pkg and of the clients that this gateway uses. */
public record ServiceConfig(
        ServiceInfo service,
        LogConfig log,
        HttpServerConfig http,
        DocsConfig docs,
        TokenConfig token,
        RateLimitConfig rateLimit,
        UserStoreSvcClientConfig userStoreSvcClient,
        ChannelStoreSvcClientConfig channelStoreSvcClient,
        ManagementConfig management,
        HealthConfig health,
        TracingConfig tracing) {
    /** Requires keys to verify tokens: without them no caller could sign in. */
    public ServiceConfig {
        if (!token.enabled()) {
            throw new IllegalArgumentException(
                    "TOKEN_JWKS_URL is missing: expected the URL of the identity provider's keys, or keys in TOKEN_VERIFYING_KEYS");
        }
    }
}
