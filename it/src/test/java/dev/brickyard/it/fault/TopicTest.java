package dev.brickyard.it.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {

    @ParameterizedTest
    @CsvSource({
        "'1,2,3', 0",
        // a batch is repeated, once or twice, with all later events
        "'1,2,2,3', 0",
        "'1,2,3,2,3,4', 0",
        "'1,2,3,1,2,1,2,3', 0",
        // received first after a newer one
        "'1,3,2', 1",
        // old events sent by a relay that was frozen
        "'1,2,3,4,1,2', 1",
        "'1,2,3,1,4', 1",
        "'1,2,3,1,3', 1",
    })
    void allowsBatchesThatAreSentAgainAndNothingElseOutOfOrder(String versions, long outOfOrder) {
        var sent = List.of(versions.split(",")).stream().map(Integer::valueOf).toList();

        assertThat(Topic.misordered(sent)).isEqualTo(outOfOrder);
    }
}
