package dev.brickyard.pkg.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigLoaderTest {
    private static final Map<String, String> REQUIRED =
            Map.of("SERVICE_NAME", "user-store-svc", "SAMPLE_HOST", "db", "SAMPLE_KEY", "long-enough");

    @Test
    void fillsInDefaults() {
        var config = ConfigLoader.load(SampleConfig.class, REQUIRED);

        assertThat(config)
                .isEqualTo(new SampleConfig(
                        new ServiceInfo("user-store-svc", "local"),
                        "db",
                        5432,
                        4_294_967_296L,
                        0.5,
                        false,
                        Duration.ofMillis(250),
                        SampleConfig.Mode.VERIFY_FULL,
                        Secret.of("long-enough"),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Set.of(SampleConfig.Mode.PREFER)));
    }

    @Test
    void readsEveryVariable() {
        var environment = with(Map.ofEntries(
                entry("ENVIRONMENT", "production"),
                entry("SAMPLE_PORT", "0"),
                entry("SAMPLE_BYTES", "-1"),
                entry("SAMPLE_RATIO", "1"),
                entry("SAMPLE_TLS", "true"),
                entry("SAMPLE_TIMEOUT", "1m"),
                entry("SAMPLE_MODE", "prefer"),
                entry("SAMPLE_READER", "reader"),
                entry("SAMPLE_WORKERS", "3"),
                entry("SAMPLE_PAUSES", "List=5s, a.v1.B/Get = 250ms"),
                entry("SAMPLE_MODES", "disable, verify-full")));

        assertThat(ConfigLoader.load(SampleConfig.class, environment))
                .isEqualTo(new SampleConfig(
                        new ServiceInfo("user-store-svc", "production"),
                        "db",
                        0,
                        -1,
                        1,
                        true,
                        Duration.ofMinutes(1),
                        SampleConfig.Mode.PREFER,
                        Secret.of("long-enough"),
                        Optional.of("reader"),
                        Optional.of(3),
                        Map.of("List", Duration.ofSeconds(5), "a.v1.B/Get", Duration.ofMillis(250)),
                        Set.of(SampleConfig.Mode.DISABLE, SampleConfig.Mode.VERIFY_FULL)));
    }

    @Test
    void treatsBlankAsAbsent() {
        var config = ConfigLoader.load(SampleConfig.class, with(Map.of("SAMPLE_PORT", " ", "SAMPLE_READER", "")));

        assertThat(config.port()).isEqualTo(5432);
        assertThat(config.reader()).isEmpty();
    }

    @Test
    void treatsAKubernetesServiceLinkAsAbsent() {
        var links = Map.of("SAMPLE_PORT", "tcp://10.96.0.12:6379", "SAMPLE_NAME_PORT", "udp://[fd00::c]:53");

        var config = ConfigLoader.load(SampleConfig.class, with(links));

        assertThat(config.port()).isEqualTo(5432);
    }

    @Test
    void explainsAServiceLinkInsteadOfAPort() {
        record Required(
                @Env(value = "CACHE_PORT", min = 1, max = 65535)
                int port) {}

        assertThatThrownBy(() -> ConfigLoader.load(Required.class, Map.of("CACHE_PORT", "tcp://10.96.0.12:6379")))
                .hasMessageContaining("CACHE_PORT is missing (tcp://10.96.0.12:6379 is a Kubernetes service link;"
                        + " enableServiceLinks: false disables them): expected 1 to 65535");
    }

    @Test
    void rejectsANumberOrDurationWithoutARange() {
        record Count(@Env(value = "A", min = 1) int a) {}
        record Time(@Env(value = "B", max = 1) Optional<Duration> b) {}
        record Times(@Env(value = "C", defaultValue = "") Map<String, Duration> c) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigLoader.variables(Count.class))
                .withMessage("Count.a (A) requires min and max");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigLoader.load(Time.class, Map.of()))
                .withMessage("Time.b (B) requires min and max");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigLoader.load(Times.class, Map.of()))
                .withMessage("Times.c (C) requires min and max");
    }

    @Test
    void reportsEveryProblemAtOnceInOneMessage() {
        var environment = Map.ofEntries(
                entry("SAMPLE_HOST", " "),
                entry("SAMPLE_PORT", "70000"),
                entry("SAMPLE_BYTES", "4GB"),
                entry("SAMPLE_RATIO", "1.5"),
                entry("SAMPLE_TLS", "yes"),
                entry("SAMPLE_TIMEOUT", "2h"),
                entry("SAMPLE_MODE", "VERIFY_FULL"),
                entry("SAMPLE_KEY", "short"),
                entry("SAMPLE_WORKERS", "many"),
                entry("SAMPLE_PAUSES", "List=5s,Get=2h"));

        assertThatThrownBy(() -> ConfigLoader.load(SampleConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessage("""
                        configuration is invalid, 11 problems:
                          SERVICE_NAME is missing: expected a string, for example SERVICE_NAME=user-store-svc
                          SAMPLE_HOST is missing: expected one host name or IP address \
                        without scheme, port, comma or space, for example SAMPLE_HOST=db.internal
                          SAMPLE_PORT='70000' is not an integer in range: expected 0 to 65535, for example 5432
                          SAMPLE_BYTES='4GB' is not an integer in range: \
                        expected -1 to 8589934592, for example 4294967296
                          SAMPLE_RATIO='1.5' is not a number in range: expected 0.0 to 1.0, for example 0.5
                          SAMPLE_TLS='yes' is not a boolean: expected true or false, for example false
                          SAMPLE_TIMEOUT='2h' is not a duration in range: \
                        expected an integer with the unit ms, s, m or h, 0ms to 1m, for example 250ms
                          SAMPLE_MODE='VERIFY_FULL' is not an allowed value: \
                        expected disable, prefer or verify-full, for example verify-full
                          SAMPLE_KEY='******' is not a string of the allowed length: \
                        expected a secret of at least 8 characters, for example a-long-random-text
                          SAMPLE_WORKERS='many' is not an integer in range: \
                        expected 1 to 100, for example 1
                          SAMPLE_PAUSES='List=5s,Get=2h' is not a list of name=value pairs: \
                        expected one or more name=value pairs, separated by commas, with unique names, each value \
                        an integer with the unit ms, s, m or h, 0ms to 1m, for example name=5s""");
    }

    @Test
    void namesTheVariableOfEachProblem() {
        assertThatThrownBy(() -> ConfigLoader.load(ServiceInfo.class, Map.of()))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        e -> assertThat(e.problems())
                                .extracting(ConfigProblem::variable)
                                .containsExactly("SERVICE_NAME"));
    }

    @Test
    void showsAnyValueOnOneShortLine() {
        var value = "1\n2\t" + "3".repeat(200);

        assertThatThrownBy(() -> ConfigLoader.load(SampleConfig.class, with(Map.of("SAMPLE_PORT", value))))
                .hasMessageContaining("SAMPLE_PORT='1?2?" + "3".repeat(76) + "...' is not");
    }

    @Test
    void reportsASharedVariableOnce() {
        record Twice(ServiceInfo first, ServiceInfo second) {}

        assertThatThrownBy(() -> ConfigLoader.load(Twice.class, Map.of()))
                .hasMessageStartingWith("configuration is invalid, 1 problem:");
    }

    @Test
    void reportsWhatAConstructorRejects() {
        assertThatThrownBy(() -> ConfigLoader.load(Both.class, Map.of("A", "2", "B", "1")))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        e -> assertThat(e.problems())
                                .extracting(ConfigProblem::variable)
                                .containsExactly("Pair", "SERVICE_NAME"))
                .hasMessageContaining("\n  A='2' is not below B='1'\n");
    }

    @Test
    void propagatesFailuresOfAConstructor() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ConfigLoader.load(Broken.class, Map.of("A", "1")))
                .withCauseInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rejectsAComponentWithoutVariable() {
        record Unnamed(String host) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigLoader.load(Unnamed.class, Map.of()))
                .withMessage("Unnamed.host requires @Env");
    }

    @Test
    void rejectsAnUnsupportedType() {
        record Host(
                @Env(value = "HOST", format = Format.HOST) Secret host) {}
        record Hosts(@Env("HOSTS") Optional<List<String>> hosts) {}
        record Secrets(@Env("SECRETS") Map<String, Secret> secrets) {}
        record Counts(
                @Env(value = "COUNTS", min = 0, max = 9) Map<Integer, Integer> counts) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigLoader.load(Hosts.class, Map.of()))
                .withMessage("Hosts.hosts has an unsupported type");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigLoader.load(Host.class, Map.of()))
                .withMessage("Host.host has an unsupported type");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigLoader.load(Secrets.class, Map.of()))
                .withMessage("Secrets.secrets has an unsupported type");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigLoader.load(Counts.class, Map.of()))
                .withMessage("Counts.counts has an unsupported type");
    }

    @Test
    void readsTheEnvironmentOfTheProcess() {
        record Path(@Env("PATH") String path) {}

        assertThat(ConfigLoader.load(Path.class).path()).isEqualTo(System.getenv("PATH"));
    }

    @Test
    void listsVariablesWithTheirDefaults() {
        assertThat(ConfigLoader.variables(SampleConfig.class))
                .containsExactly(
                        entry("ENVIRONMENT", "local"),
                        entry("SAMPLE_BYTES", "4294967296"),
                        entry("SAMPLE_HOST", "required"),
                        entry("SAMPLE_KEY", "required"),
                        entry("SAMPLE_MODE", "verify-full"),
                        entry("SAMPLE_MODES", "prefer"),
                        entry("SAMPLE_PAUSES", ""),
                        entry("SAMPLE_PORT", "5432"),
                        entry("SAMPLE_RATIO", "0.5"),
                        entry("SAMPLE_READER", "optional"),
                        entry("SAMPLE_TIMEOUT", "250ms"),
                        entry("SAMPLE_TLS", "false"),
                        entry("SAMPLE_WORKERS", "optional"),
                        entry("SERVICE_NAME", "required"));
    }

    private static Map<String, String> with(Map<String, String> more) {
        var environment = new HashMap<>(REQUIRED);
        environment.putAll(more);
        return environment;
    }

    record Pair(
            @Env(value = "A", min = 0, max = 9) int a,
            @Env(value = "B", min = 0, max = 9) int b) {
        Pair {
            if (a >= b) {
                throw new IllegalArgumentException("A='" + a + "' is not below B='" + b + "'");
            }
        }
    }

    record Both(Pair pair, ServiceInfo service) {}

    record Broken(@Env("A") String a) {
        Broken {
            throw new UnsupportedOperationException();
        }
    }
}
