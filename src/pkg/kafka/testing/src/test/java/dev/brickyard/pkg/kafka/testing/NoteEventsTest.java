package dev.brickyard.pkg.kafka.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.kafka.testing.TestKafka.Message;

/** The test in the README. */
@ExtendWith(KafkaExtension.class)
class NoteEventsTest {
    @Test
    void sendsAnEventForANewNote(TestKafka kafka) {
        var service = new NoteService(kafka.environment());

        service.create("Hello");

        assertThat(kafka.read("note-svc.note.v1", 1))
                .extracting(Message::payload)
                .containsExactly("Hello");
    }
}
