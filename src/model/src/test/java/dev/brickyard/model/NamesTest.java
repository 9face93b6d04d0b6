package dev.brickyard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "User, user, user, USER, user",
        "MediaAsset, media_asset, media-asset, MEDIA_ASSET, media asset",
        "OAuthToken, o_auth_token, o-auth-token, O_AUTH_TOKEN, o auth token",
        "X509Certificate, x509_certificate, x509-certificate, X509_CERTIFICATE, x509 certificate",
        "Item, item, item, ITEM, item"
    })
    void spellsATypeInEveryLanguage(String type, String snake, String kebab, String constant, String spoken) {
        var names = Names.ofType(type);

        assertThat(names.snake()).isEqualTo(snake);
        assertThat(names.kebab()).isEqualTo(kebab);
        assertThat(names.constant()).isEqualTo(constant);
        assertThat(names.spoken()).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({"viewer_count, viewerCount, ViewerCount, a", "id_number, idNumber, IdNumber, an", "x, x, X, a"})
    void spellsAColumn(String column, String camel, String pascal, String article) {
        var names = Names.ofSnake(column);

        assertThat(names.camel()).isEqualTo(camel);
        assertThat(names.pascal()).isEqualTo(pascal);
        assertThat(names.article()).isEqualTo(article);
    }

    @ParameterizedTest
    @CsvSource({"tr", "az", "lt", "en"})
    void spellsAlikeInEveryLocale(String language) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(Names.ofType("Item").snake()).isEqualTo("item");
            assertThat(Names.ofSnake("title_i").constant()).isEqualTo("TITLE_I");
        } finally {
            Locale.setDefault(before);
        }
    }
}
