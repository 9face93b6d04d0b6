package dev.brickyard.pkg.observability;

import ch.qos.logback.classic.spi.ILoggingEvent;
import co.elastic.logging.EcsJsonSerializer;
import co.elastic.logging.JsonUtils;
import co.elastic.logging.logback.EcsEncoder;
import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/** Encodes log lines as ECS JSON, with the ids of the current span and the key-value pairs of the line. */
final class EcsLines extends EcsEncoder {
    @Override
    protected void addCustomFields(ILoggingEvent event, StringBuilder line) {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            EcsJsonSerializer.serializeMdcEntry(line, "trace.id", span.getTraceId());
            EcsJsonSerializer.serializeMdcEntry(line, "span.id", span.getSpanId());
        }
        var pairs = event.getKeyValuePairs();
        if (pairs != null) {
            pairs.forEach(pair -> add(pair, line));
        }
    }

    private static void add(KeyValuePair pair, StringBuilder line) {
        if (isLiteral(pair.value)) {
            line.append('"');
            JsonUtils.quoteAsString(pair.key, line);
            line.append("\":").append(pair.value).append(',');
        } else {
            EcsJsonSerializer.serializeMdcEntry(line, pair.key, String.valueOf(pair.value));
        }
    }

    // JSON has no NaN and no infinity
    private static boolean isLiteral(@Nullable Object value) {
        return value instanceof Number number
                ? Double.isFinite(number.doubleValue())
                : value == null || value instanceof Boolean;
    }
}
