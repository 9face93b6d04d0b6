package dev.brickyard.it.web;

import static org.awaitility.Awaitility.await;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.process.Command;
import dev.brickyard.it.process.Program;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page in a headless Chromium, which is controlled over the Chrome DevTools Protocol. */
public final class Browser implements WebSocket.Listener, AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long ANSWER_SECONDS = 30;
    private static final Gson GSON = new Gson();

    private final Path profile;
    private final Program program;
    private final WebSocket socket;
    private final StringBuilder message = new StringBuilder();
    private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();

    private Browser(Path executable, Path log) {
        try {
            profile = Files.createTempDirectory("brickyard-it-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        program = new Command(words(executable), profile, Command.environment(Map.of()), log).start();
        try {
            program.awaitStart(() -> port().isPresent());
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(newPage(port().orElseThrow())), this)
                    .join();
        } catch (RuntimeException | Error failure) {
            program.close();
            throw failure;
        }
    }

    /** Returns the program on the path, or none. */
    public static Optional<Path> installed() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser with an empty page. */
    public static Browser start(Path executable, Path log) {
        return new Browser(executable, log);
    }

    /** Opens an address in the page. */
    public void open(String address) {
        call("Page.navigate", Map.of("url", address));
    }

    /** Waits until a JavaScript expression in the page is true. */
    public void awaitTrue(String expression) {
        await(expression).until(() -> evaluate("!!(" + expression + ")").equals("true"));
    }

    /** Evaluates a JavaScript expression in the page and returns its value, or the error that it throws, as text. */
    public String evaluate(String expression) {
        var answer = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (!answer.has("result") || answer.getAsJsonObject("result").has("exceptionDetails")) {
            return answer.toString();
        }
        var value = answer.getAsJsonObject("result").getAsJsonObject("result").get("value");
        return value != null && value.isJsonPrimitive() ? value.getAsString() : String.valueOf(value);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket source, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            answers.add(JsonParser.parseString(message.toString()).getAsJsonObject());
            message.setLength(0);
        }
        source.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        program.close();
        Folder.delete(profile);
    }

    /** Calls a method of the protocol. The page sends nothing but responses, since no events are enabled. */
    private JsonObject call(String method, Map<String, Object> parameters) {
        socket.sendText(GSON.toJson(Map.of("id", 1, "method", method, "params", parameters)), true).join();
        try {
            var answer = answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("the browser does not respond to " + method);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The browser writes its port and a path to a file. */
    private Optional<String> port() {
        var file = profile.resolve("DevToolsActivePort");
        return Files.exists(file) && Folder.read(file).contains("\n")
                ? Folder.read(file).lines().findFirst()
                : Optional.empty();
    }

    /** Opens an empty page and returns the address of its protocol. */
    private static String newPage(String port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
                .PUT(BodyPublishers.noBody())
                .build();
        try {
            var page = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
            return JsonParser.parseString(page).getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> words(Path executable) {
        var words = new ArrayList<>(List.of(
                executable.toString(),
                "--headless=new",
                "--disable-background-networking",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        if (System.getProperty("user.name").equals("root")) {
            words.add("--no-sandbox");
        }
        words.add("about:blank");
        return words;
    }
}
