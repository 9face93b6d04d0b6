package dev.brickyard.it.fault;

import dev.brickyard.it.server.Proxy;
import dev.brickyard.it.server.ServiceProcess;

/**
 * One process of the service, which reaches each server through its own proxy.
 *
 * @param service the process
 * @param clients factory of clients
 * @param users a client connected to this process only
 * @param toPostgres proxy to PostgreSQL
 * @param toRedis proxy to Redis
 * @param toKafka proxy to Kafka
 */
public record Replica(ServiceProcess service, UserClients clients, Users users, Proxy toPostgres, Proxy toRedis, Proxy toKafka)
        implements AutoCloseable {

    /** Connects another client to this process. */
    Users connect() {
        return clients.connect(service.grpcPort());
    }

    @Override
    public void close() {
        users.close();
        service.close();
        toPostgres.close();
        toRedis.close();
        toKafka.close();
    }
}
