package dev.brickyard.it.fault;

import java.util.List;
import java.util.function.Function;

/** Access to the users of the service through a client. Thread-safe. */
public final class Users implements AutoCloseable {

    private final Function<List<String>, List<String>> calls;
    private final AutoCloseable client;

    Users(Function<List<String>, List<String>> calls, AutoCloseable client) {
        this.calls = calls;
        this.client = client;
    }

    /**
     * The response to a call.
     *
     * @param kind {@code OK} or the kind of the error
     * @param id id of the user, or the message of the error
     * @param username username of the user; empty if the response has no user
     */
    public record Answer(String kind, String id, String username) {

        /** Returns whether the call succeeded. */
        public boolean ok() {
            return kind.equals("OK");
        }

        /** Returns whether the user does not exist. */
        public boolean notFound() {
            return kind.equals("NOT_FOUND");
        }
    }

    /** Creates a user. */
    public Answer create(String username, String email) {
        return call("create", username, email);
    }

    /** Changes the username of a user. */
    public Answer update(String id, String username) {
        return call("update", id, username);
    }

    /** Deletes a user. */
    public Answer delete(String id) {
        return call("delete", id);
    }

    /** Finds a user by id. */
    public Answer byId(String id) {
        return call("byId", id);
    }

    /** Finds a user by username. */
    public Answer byUsername(String username) {
        return call("byUsername", username);
    }

    /** Finds a user by email. */
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

    /** Calls by name and returns the words of the answer. */
    List<String> call(List<String> words) {
        return calls.apply(words);
    }

    private Answer call(String... words) {
        var answer = call(List.of(words));
        return new Answer(
                answer.get(0), answer.size() > 1 ? answer.get(1) : "", answer.size() > 2 ? answer.get(2) : "");
    }
}
