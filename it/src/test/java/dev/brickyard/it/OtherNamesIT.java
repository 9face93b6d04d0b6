package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.rpc.Rpc;
import dev.brickyard.it.server.Stand;
import org.junit.jupiter.api.Test;

/** The main road once more, where every name is another: sorted imports, long lines and plurals depend on them. */
class OtherNamesIT {

    private static final String SERVICE = "services.media.v2.store.svc.v1.MediaV2StoreSvc";

    @Test
    void buildsAndRunsAServiceOfSeveralWords() {
        var workspace = Workspace.create(
                        "other names",
                        answers -> answers.group("zz.top")
                                .service("media-v2-store-svc")
                                .entity("MediaAsset"))
                .generatePkg()
                .generateContracts()
                .generateService()
                .install("pkg", "-DskipTests", "-Djacoco.skip")
                .install("contracts")
                .verify("media-v2-store-svc");

        var app = workspace.root().resolve("media-v2-store-svc/target/app");
        try (var stand = Stand.start(app, workspace.logs().resolve("service.log"));
                var rpc = Rpc.connect(stand.service().grpcPort())) {
            var created =
                    asset(rpc.call(SERVICE + "/CreateMediaAsset", "{\"username\": \"x\", \"email\": \"x@zz.top\"}"));

            assertThat(created.get("id").getAsString()).startsWith("media_asset_");
            assertThat(rpc.call(SERVICE + "/ListMediaAssets", "{}").getAsJsonArray("mediaAssets"))
                    .containsExactly(created);
            assertThat(stand.service().terminate().exitStatus()).isZero();
        }
    }

    private static JsonObject asset(JsonObject response) {
        return response.getAsJsonObject("mediaAsset");
    }
}
