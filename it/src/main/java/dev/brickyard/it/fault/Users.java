package dev.brickyard.it.fault;

import java.util.List;
import java.util.function.Function;

/** The users of the service as a client of it sees them; safe for use by many threads. */
public final class Users implements AutoCloseable {

    private final Function<List<String>, List<String>> calls;
    private final AutoCloseable client;

    Users(Function<List<String>, List<String>> calls, AutoCloseable client) {
        this.calls = calls;
        this.client = client;
    }

    /**
     * What a call was answered with.
     *
     * @param kind {@code OK}, or the kind of the failure
     * @param id of the user; the failure's text where there is none
     * @param username of the user; empty where there is none
     */
    public record Answer(String kind, String id, String username) {

        /** Returns whether the call did what it was asked for. */
        public boolean ok() {
            return kind.equals("OK");
        }

        /** Returns whether there is no such user. */
        public boolean notFound() {
            return kind.equals("NOT_FOUND");
        }
    }

    /** Creates one. */
    public Answer create(String username, String email) {
        return call("create", username, email);
    }

    /** Changes the username of one. */
    public Answer update(String id, String username) {
        return call("update", id, username);
    }

    /** Deletes one. */
    public Answer delete(String id) {
        return call("delete", id);
    }

    /** Finds one by id. */
    public Answer byId(String id) {
        return call("byId", id);
    }

    /** Finds one by username. */
    public Answer byUsername(String username) {
        return call("byUsername", username);
    }

    /** Finds one by email. */
    public Answer byEmail(String email) {
        return call("byEmail", email);
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer call(String... words) {
        var answer = calls.apply(List.of(words));
        return new Answer(
                answer.get(0), answer.size() > 1 ? answer.get(1) : "", answer.size() > 2 ? answer.get(2) : "");
    }
}
