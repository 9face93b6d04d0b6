package dev.brickyard.pkg.http;

import dev.brickyard.pkg.lifecycle.Health;

/** Writes {@link Health} as JSON, such as {@code {"ready":true,"components":{"postgres":"up"}}}. */
final class HealthJson {
    private HealthJson() {}

    static String of(Health health) {
        var json = new StringBuilder("{\"ready\":").append(health.ready()).append(",\"components\":{");
        var separator = "";
        for (var component : health.components().entrySet()) {
            json.append(separator);
            quote(json, component.getKey());
            json.append(':');
            quote(json, component.getValue());
            separator = ",";
        }
        return json.append("}}\n").toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else {
                json.append(c < ' ' ? ' ' : c);
            }
        }
        json.append('"');
    }
}
