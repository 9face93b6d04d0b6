package dev.brickyard.pkg.http.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;

class DocsConfigTest {
    @Test
    void showsThePublicApiByDefault() {
        assertThat(ConfigLoader.load(DocsConfig.class, Map.of())).isEqualTo(new DocsConfig(DocsConfig.Shown.PUBLIC));
    }

    @Test
    void readsItsVariable() {
        assertThat(ConfigLoader.load(DocsConfig.class, Map.of("HTTP_DOCS", "all")))
                .isEqualTo(new DocsConfig(DocsConfig.Shown.ALL));
        assertThat(ConfigLoader.load(DocsConfig.class, Map.of("HTTP_DOCS", "none")))
                .isEqualTo(new DocsConfig(DocsConfig.Shown.NONE));
    }

    @Test
    void namesAnUnknownChoice() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> ConfigLoader.load(DocsConfig.class, Map.of("HTTP_DOCS", "private")))
                .withMessageContaining("HTTP_DOCS");
    }
}
