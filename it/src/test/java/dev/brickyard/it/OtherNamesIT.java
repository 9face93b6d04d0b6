package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.rpc.Rpc;
import dev.brickyard.it.server.Stand;
import org.junit.jupiter.api.Test;

/** The main road once more, where every name is another, with fields of every type and modifier. */
class OtherNamesIT {

    private static final String FIELDS = "title:string:unique:updatable,order:string,live:bool,width:int32:optional,"
            + "size:int64:unique,rating:double:optional:updatable,taken_at:timestamp:optional:updatable";
    private static final String SERVICE = "services.media.v2.store.svc.v1.MediaV2StoreSvc";

    @Test
    void buildsAndRunsAServiceOfSeveralWords() {
        var workspace = Workspace.create(
                        "other names",
                        answers -> answers.group("zz.top")
                                .service("media-v2-store-svc")
                                .entity("MediaAsset")
                                .set("fields", FIELDS))
                .generatePkg()
                .generateContracts()
                .generateService()
                .install("pkg", "-DskipTests", "-Djacoco.skip")
                .install("contracts")
                .verify("media-v2-store-svc");

        var app = workspace.root().resolve("media-v2-store-svc/target/app");
        try (var stand = Stand.start(app, workspace.logs().resolve("service.log"));
                var rpc = Rpc.connect(stand.service().grpcPort())) {
            var wanted = "{'title': 'x', 'order': 'first', 'live': false, 'size': '5000000000', 'rating': 0.5}";
            var created = asset(call(rpc, "CreateMediaAsset", wanted));

            assertThat(created.get("id").getAsString()).startsWith("media_asset_");
            assertThat(created.get("size").getAsString()).isEqualTo("5000000000");
            assertThat(created.has("width")).isFalse();
            assertThat(call(rpc, "ListMediaAssets", "{}").getAsJsonArray("mediaAssets"))
                    .containsExactly(created);
            assertThat(asset(call(rpc, "GetMediaAssetBySize", "{'size': '5000000000'}")))
                    .isEqualTo(created);

            var id = created.get("id").getAsString();
            var timed = asset(call(rpc, "UpdateTakenAt", "{'id': '" + id + "', 'takenAt': '2026-01-02T03:04:05Z'}"));
            assertThat(timed.get("takenAt").getAsString()).isEqualTo("2026-01-02T03:04:05Z");
            assertThat(asset(call(rpc, "UpdateRating", "{'id': '" + id + "'}")).has("rating"))
                    .isFalse();
            assertThat(stand.service().terminate().exitStatus()).isZero();
        }
    }

    private static JsonObject call(Rpc rpc, String method, String json) {
        return rpc.call(SERVICE + "/" + method, json.replace('\'', '"'));
    }

    private static JsonObject asset(JsonObject response) {
        return response.getAsJsonObject("mediaAsset");
    }
}
