package dev.brickyard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static final Map<String, String> USER = Map.of(
            "service", "user-store-svc",
            "entity", "User",
            "entityPlural", "Users",
            "fields", "username:string:unique:updatable,email:string:unique",
            "cache", "redis",
            "events", "none",
            "http", "true");
    private static final Map<String, String> CHANNEL = Map.of(
            "entity", "Channel",
            "entityPlural", "Channels",
            "fields", "username:string:updatable,order:int64:optional:updatable,seen_at:timestamp,hidden:bool:private");

    private final Project project = Project.of(USER, List.of(CHANNEL));
    private final Entity user = project.first();
    private final Entity channel = project.entities().get(1);

    @Test
    void chosenBricksAreThere() {
        assertThat(project.cache()).isTrue();
        assertThat(project.events()).isFalse();
        assertThat(project.http()).isTrue();
    }

    @Test
    void namesOfAServiceFollowFromIts() {
        var service = project.services().get(0);

        assertThat(service.type()).isEqualTo("UserStoreSvc");
        assertThat(service.packageName()).isEqualTo("userstoresvc");
        assertThat(service.protoPath()).isEqualTo("services/user/store/svc/v1");
    }

    @Test
    void namesOfAnEntityFollowFromItsType() {
        var asset = new Entity("MediaAsset", "MediaAssets", user.definition(), 1);

        assertThat(asset.snake()).isEqualTo("media_asset");
        assertThat(asset.kebab()).isEqualTo("media-asset");
        assertThat(asset.path()).isEqualTo("media-assets");
        assertThat(asset.packageName()).isEqualTo("mediaasset");
    }

    @Test
    void anEntityWithAnUpdatableFieldIsUpdatable() {
        assertThat(user.updatable()).isTrue();
        assertThat(new Entity("Tag", "Tags", new Definition(user.fields().subList(1, 2), Definition.HARD, List.of(), false), 1).updatable()).isFalse();
    }

    @Test
    void aGatewayHasTheEntitiesOfAllItsServices() {
        var contracts = new Contracts(
                "contracts",
                Map.of(),
                List.of(
                        Map.of("service", "user-store-svc", "entity", "User", "entityPlural", "Users", "fields", "name:string:updatable"),
                        Map.of("service", "user-store-svc", "entity", "Tag", "entityPlural", "Tags", "fields", "name:string:updatable"),
                        Map.of("service", "live-svc", "entity", "Channel", "entityPlural", "Channels", "fields", "name:string:updatable")));
        var parameters = Parameters.checked(ParametersTest.gateway(Map.of("services", "live-svc,user-store-svc")), contracts);

        var gateway = Project.of(parameters, contracts.further(parameters));

        assertThat(gateway.gateway()).isTrue();
        assertThat(gateway.store()).isFalse();
        assertThat(gateway.serviceNames()).isEqualTo("user-store-svc,live-svc");
        assertThat(gateway.entities()).extracting(Entity::name).containsExactly("User", "Tag", "Channel");
        assertThat(gateway.entities()).extracting(Entity::rpcNames).containsExactly("short", "long", "short");
        assertThat(gateway.caller()).isEqualTo(gateway.first());
        assertThat(project.gateway()).isFalse();
        assertThat(project.store()).isTrue();
    }

    @Test
    void updateRpcsOfLaterEntitiesHaveTheirName() {
        assertThat(user.rpcs())
                .containsExactly(
                        "CreateUser", "UpdateUsername", "GetUserByID", "GetUserByUsername", "GetUserByEmail", "ListUsers", "DeleteUser");
        assertThat(channel.rpcs()).contains("UpdateChannelUsername", "UpdateChannelOrder");
    }

    @Test
    void migrationsOfLaterEntitiesFollowThoseOfTheFirst() {
        assertThat(user.migration()).isEqualTo(1);
        assertThat(channel.migration()).isEqualTo(4);
    }

    @Test
    void aModifierSaysWhoSeesAField() {
        assertThat(user.exposed()).extracting(Field::name).containsExactly("username");
        assertThat(user.published()).extracting(Field::name).containsExactly("username", "email");
        assertThat(channel.exposed()).extracting(Field::name).containsExactly("username", "order", "seen_at");
        assertThat(channel.published()).isEqualTo(channel.exposed());
    }

    @Test
    void optionalFieldsAreNullableInJavaAndQuotedInSqlWhereTheyMustBe() {
        var order = channel.fields().get(1);

        assertThat(order.ref()).isEqualTo("@Nullable Long");
        assertThat(order.column()).isEqualTo("\"order\"");
        assertThat(order.fromRow()).isEqualTo("row.getObject(\"order\", Long.class)");
        assertThat(order.fromMessage()).isEqualTo("sent.hasOrder() ? sent.getOrder().getValue() : null");
    }

    @Test
    void longsAreStringsInJson() {
        var order = channel.fields().get(1);

        assertThat(order.jsonValue()).isEqualTo("\"50000000002\"");
        assertThat(order.inRequest()).isEqualTo("\"order\": \"1\"");
        assertThat(order.schema()).containsExactly("type: [string, 'null']", "format: int64", "pattern: '^-?[0-9]{1,19}$'");
        assertThat(order.inJson("entity")).isEqualTo("entity.\"order\"::text AS \"order\"");
        assertThat(channel.fields().get(0).inJson("entity")).isEqualTo("entity.username");
    }

    @Test
    void listsOfColumnsBecomeTextBlocksWhereTheyAreLong() {
        var fields = "a_rather_long_name_of_a:int32,a_rather_long_name_of_b:int32,a_rather_long_name_of_c:int32,a_rather_long_name_of_d:int32";
        var wide = Project.of(USER, List.of(Map.of("entity", "Wide", "entityPlural", "Wides", "fields", fields)));

        assertThat(user.columnsInJava()).isEqualTo("\"id, username, email, created_at, updated_at\"");
        assertThat(wide.entities().get(1).columnsInJava()).startsWith("\"\"\"\n").endsWith("updated_at\"\"\"");
    }

    @Test
    void answersAreFoundAgain() {
        assertThat(user.spec()).isEqualTo(USER.get("fields"));
        assertThat(channel.spec()).isEqualTo(CHANNEL.get("fields"));
        assertThat(List.of(user.rpcNames(), channel.rpcNames())).containsExactly("short", "long");
        assertThat(List.of(project.order(user), project.order(channel))).containsExactly(1, 2);
    }

    @Test
    void aVisibilityIsPartOfAnAnswerAndARuleWhereItIsNotTheUsualOne() {
        var fields = "email:string:public,key:string:optional:private,ip:string:internal,note:string:public";
        var entity = Project.of(USER, List.of(Map.of("entity", "Log", "entityPlural", "Logs", "fields", fields))).entities().get(1);

        assertThat(entity.spec()).isEqualTo("email:string:public,key:string:optional:private,ip:string:internal,note:string");
        assertThat(user.fields().get(1).rule()).endsWith(" characters; not in public responses");
        assertThat(entity.fields())
                .extracting(Field::rule)
                .satisfiesExactly(
                        rule -> assertThat(rule).doesNotContain("responses"),
                        rule -> assertThat(rule).endsWith("; not in public responses or events"),
                        rule -> assertThat(rule).endsWith("; not in public responses"),
                        rule -> assertThat(rule).doesNotContain("responses"));
    }

    @Test
    void aContractNamesProtobufFromTheRootIfItsOwnPackageHoldsGoogle() {
        assertThat(project.services().get(0).protobuf()).isEqualTo("google.protobuf");
        assertThat(new Service("google-ads-store-svc", List.of(user)).protobuf()).isEqualTo(".google.protobuf");
    }

    @Test
    void anUnknownAccessorFails() {
        assertThat(user.get("table")).isEqualTo("users");
        assertThatThrownBy(() -> user.get("tables"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("Entity has no tables");
    }
}
