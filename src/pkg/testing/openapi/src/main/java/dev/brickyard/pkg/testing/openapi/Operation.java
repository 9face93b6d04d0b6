package dev.brickyard.pkg.testing.openapi;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** An operation of a document. */
record Operation(String method, String path, JsonNode description) {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    /** Whether the path of a request, percent-encoded, is one of the operation. */
    boolean serves(String sentMethod, String sentPath) {
        return method.equals(sentMethod) && sentPath.matches(regex());
    }

    /** The number of parameters in the path: of two operations, the one with fewer serves a request. */
    int parameters() {
        return (int) PARAMETER.matcher(path).results().count();
    }

    /** The response for a status, or for a range such as 4XX, or for all others; missing if there is none. */
    JsonNode response(int status) {
        var responses = description.path("responses");
        var range = status / 100 + "XX";
        var known = responses.has("" + status) ? "" + status : responses.has(range) ? range : "default";
        return responses.path(known);
    }

    private String regex() {
        var regex = new StringBuilder();
        var end = 0;
        var parameters = PARAMETER.matcher(path);
        while (parameters.find()) {
            regex.append(Pattern.quote(path.substring(end, parameters.start()))).append("[^/]+");
            end = parameters.end();
        }
        return regex.append(Pattern.quote(path.substring(end))).toString();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
