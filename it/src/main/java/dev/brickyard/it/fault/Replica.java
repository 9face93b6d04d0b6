package dev.brickyard.it.fault;

import dev.brickyard.it.server.Proxy;
import dev.brickyard.it.server.ServiceProcess;

/**
 * One process of the service, which reaches each server by a proxy of its own.
 *
 * @param service the process
 * @param clients clients of the service
 * @param users its users, seen by a client of it alone
 * @param toPostgres its way to the database
 * @param toRedis its way to the cache
 * @param toKafka its way to the events
 */
public record Replica(ServiceProcess service, UserClients clients, Users users, Proxy toPostgres, Proxy toRedis, Proxy toKafka)
        implements AutoCloseable {

    /** Connects another client to it. */
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
