package dev.brickyard.it.fault;

import dev.brickyard.it.common.Setup;
import dev.brickyard.it.project.SharedProjects;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.server.KafkaServer;
import dev.brickyard.it.server.PostgresServer;
import dev.brickyard.it.server.Proxy;
import dev.brickyard.it.server.RedisServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A small production setup on this machine: processes of one service with PostgreSQL, Redis and Kafka. */
public final class Parts implements AutoCloseable {

    private static final List<String> MEMORY = List.of("-Xmx256m");

    private final Workspace workspace = SharedProjects.service();
    private final UserClients clients;
    private final List<AutoCloseable> started = new ArrayList<>();
    private final PostgresServer postgres;
    private final RedisServer redis;
    private final KafkaServer kafka;
    private final List<Replica> replicas = new ArrayList<>();

    private Parts(String name, int count, Map<String, String> variables) {
        var source = Setup.moduleFolder().resolve("src/test/resources/callers/UserClient.java");
        var app = workspace.app(SharedProjects.SERVICE_NAME);
        var classes = Setup.moduleFolder().resolve("target/callers").resolve(name);
        try {
            clients = kept(UserClients.load(source, SharedProjects.contracts(), app, classes));
            postgres = kept(PostgresServer.start());
            redis = kept(RedisServer.start());
            kafka = kept(KafkaServer.start(count + 1, workspace.log(name + " kafka")));
            for (var each = 0; each < count; each++) {
                replicas.add(kept(replica(name + " service " + each, kafka.proxies().get(each), variables)));
            }
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    /**
     * Starts all components and waits until they are ready.
     *
     * @param name prefix of the names of the logs
     * @param replicas number of service processes
     * @param variables environment variables of the service in addition to the required ones
     */
    public static Parts start(String name, int replicas, Map<String, String> variables) {
        return new Parts(name, replicas, variables);
    }

    /** Returns PostgreSQL. */
    public PostgresServer postgres() {
        return postgres;
    }

    /** Returns Redis. */
    public RedisServer redis() {
        return redis;
    }

    /** Returns Kafka. */
    public KafkaServer kafka() {
        return kafka;
    }

    /** Returns a proxy to Kafka for a process in front of the service. */
    Proxy gatewayToKafka() {
        return kafka.proxies().get(replicas.size());
    }

    /** Returns the processes of the service. */
    public List<Replica> replicas() {
        return replicas;
    }

    /** Returns the service process that is subjected to faults. */
    public Replica first() {
        return replicas.get(0);
    }

    /** Runs the action for every service process. */
    public void each(Consumer<Replica> action) {
        replicas.forEach(action);
    }

    /** Returns the usernames in the database by user id. */
    Map<String, String> usernames() {
        var usernames = new HashMap<String, String>();
        query("select id, username from users", usernames::put);
        return usernames;
    }

    @Override
    public void close() {
        for (var each = started.size() - 1; each >= 0; each--) {
            try {
                started.get(each).close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Replica replica(String log, Proxy toKafka, Map<String, String> more) {
        var toPostgres = Proxy.to(postgres.port());
        var toRedis = Proxy.to(redis.port());
        var variables = new HashMap<String, String>();
        variables.putAll(postgres.environment());
        variables.putAll(redis.environment());
        variables.putAll(Map.of(
                "SERVICE_NAME", "it",
                "GRPC_SERVER_REFLECTION", "true",
                "HEALTH_INTERVAL", "1s",
                "DB_PORT", Integer.toString(toPostgres.port()),
                "CACHE_PORT", Integer.toString(toRedis.port()),
                "KAFKA_CLUSTER_URL", "127.0.0.1:" + toKafka.port()));
        variables.putAll(more);
        var service = workspace.start(SharedProjects.SERVICE_NAME, MEMORY, variables, log);
        try {
            service.awaitReady();
        } catch (RuntimeException | Error failure) {
            service.close();
            throw failure;
        }
        return new Replica(service, clients, clients.connect(service.grpcPort()), toPostgres, toRedis, toKafka);
    }

    private <T extends AutoCloseable> T kept(T part) {
        started.add(part);
        return part;
    }

    private void query(String sql, BiConsumer<String, String> row) {
        try (var connection = postgres.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                row.accept(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
