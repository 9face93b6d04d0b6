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
 * An event that Kafka does not take, although it takes others.
 *
 * @param event the event
 * @param wholeTopic whether it takes none of that topic, such as one that does not exist
 * @param reason why, in one line
 */
public record Refusal(Event event, boolean wholeTopic, String reason) {
    /** Returns null if the failure says nothing about this event or its topic. */
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
