package dev.brickyard.pkg.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final List<String> EVENTS = new CopyOnWriteArrayList<>();

    private record NoteStore() implements Managed {
        @Override
        public String name() {
            return "store";
        }

        @Override
        public void start() {
            EVENTS.add("store starts");
        }

        @Override
        public void stop() {
            EVENTS.add("store stops");
        }
    }

    private record NoteServer(NoteStore store) implements Managed {
        @Override
        public String name() {
            return "server";
        }

        @Override
        public void start() {
            EVENTS.add("server starts");
        }

        @Override
        public void stop() {
            EVENTS.add("server stops");
        }
    }

    static final class NoteService {
        public static void main(String[] arguments) {
            Launcher.run(NoteService::create);
        }

        static Lifecycle create() {
            var store = new NoteStore();
            var server = new NoteServer(store);
            return Lifecycle.of("note-svc", List.of(Stage.GRPC.starts(server), Stage.DATABASE.starts(store)));
        }
    }

    @Test
    void startsInOrderAndStopsInReverse() {
        var service = NoteService.create();
        service.start();
        service.stop();

        assertThat(EVENTS).containsExactly("store starts", "server starts", "server stops", "store stops");
    }
}
