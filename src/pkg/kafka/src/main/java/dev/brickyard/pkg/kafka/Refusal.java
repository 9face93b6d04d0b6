package dev.brickyard.pkg.kafka;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * An event that Kafka rejects although it is up.
 *
 * @param event the rejected event
 * @param wholeTopic whether Kafka rejects all events of the topic, for example because the topic does not exist
 * @param reason the reason, in one line
 */
public record Refusal(Event event, boolean wholeTopic, String reason) {
    /** Returns null if the failure is not caused by this event or its topic. */
    static @Nullable Refusal of(Event event, Throwable failure) {
        if (failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException) {
            return new Refusal(event, false, Reasons.of(failure));
        }
        if (failure instanceof TopicAuthorizationException
                || failure instanceof InvalidTopicException
                || failure instanceof UnknownTopicOrPartitionException
                || failure instanceof TimeoutException) {
            return new Refusal(event, true, Reasons.of(failure));
        }
        return null;
    }
}
