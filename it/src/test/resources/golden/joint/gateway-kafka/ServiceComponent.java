package com.acme.usergtw.cmd;

import dagger.Component;
import jakarta.inject.Singleton;

import com.acme.pkg.http.HttpModule;
import com.acme.pkg.http.ManagementModule;
import com.acme.pkg.http.docs.DocsModule;
import com.acme.pkg.http.grpc.HttpGrpcModule;
import com.acme.pkg.http.ratelimit.RateLimitModule;
import com.acme.pkg.http.websocket.WebSocketModule;
import com.acme.pkg.kafka.feed.FeedModule;
import com.acme.pkg.lifecycle.HealthModule;
import com.acme.pkg.lifecycle.Lifecycle;
import com.acme.pkg.lifecycle.LifecycleModule;
import com.acme.pkg.observability.ObservabilityModule;
import com.acme.pkg.token.http.TokenHttpModule;
import com.acme.usergtw.internal.config.ServiceConfig;

/** The parts of this gateway: modules of pkg, one module for each service that it calls, and one for each entity. */
@Singleton
@Component(
        dependencies = ServiceConfig.class,
        modules = {
            LifecycleModule.class,
            HealthModule.class,
            ObservabilityModule.class,
            ManagementModule.class,
            HttpModule.class,
            HttpGrpcModule.class,
            DocsModule.class,
            RateLimitModule.class,
            TokenHttpModule.class,
            WebSocketModule.class,
            FeedModule.class,
            EventsModule.class,
            UserStoreSvcModule.class,
            ChannelStoreSvcModule.class,
            UserModule.class,
            ChannelModule.class,
        })
interface ServiceComponent {
    /** Starts and stops all parts. */
    Lifecycle lifecycle();
}
