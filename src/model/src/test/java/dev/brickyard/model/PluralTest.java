package dev.brickyard.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            User, Users
            Category, Categories
            Day, Days
            Box, Boxes
            Bus, Buses
            Address, Addresses
            Status, Statuses
            Alias, Aliases
            Batch, Batches
            Brush, Brushes
            Index, Indexes
            Child, Children
            Grandchild, Grandchildren
            Person, People
            Woman, Women
            Salesman, Salesmen
            Human, Humans
            Quiz, Quizzes
            Wolf, Wolves
            Leaf, Leaves
            Knife, Knives
            Roof, Roofs
            Proof, Proofs
            Hero, Heroes
            Photo, Photos
            Video, Videos
            Analysis, Analyses
            Basis, Bases
            Datum, Data
            Medium, Media
            Matrix, Matrices
            Mouse, Mice
            Epoch, Epochs
            Ox, Oxen
            MediaAsset, MediaAssets
            SchoolChild, SchoolChildren
            ApiKey, ApiKeys
            OAuthToken, OAuthTokens
            S3Object, S3Objects
            X509Certificate, X509Certificates
            """)
    void isEnglish(String singular, String plural) {
        assertThat(Plural.of(singular)).isEqualTo(plural);
    }

    @ParameterizedTest
    @CsvSource({
        "Series, SeriesList",
        "Sheep, SheepList",
        "News, NewsList",
        "Species, SpeciesList",
        "Media, MediaList",
        "Equipment, EquipmentList",
        "TimeSeries, TimeSeriesList",
        "UserSettings, UserSettingsList"
    })
    void isAListOfWhatHasNoPlural(String singular, String plural) {
        assertThat(Plural.of(singular)).isEqualTo(plural);
    }
}
