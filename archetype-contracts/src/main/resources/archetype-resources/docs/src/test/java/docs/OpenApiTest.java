package ${package}.docs;

import org.junit.jupiter.api.Test;

import ${pkgPackage}.testing.contracts.OpenApiChecks;

class OpenApiTest {
    @Test
    void describesTheModels() {
        OpenApiChecks.checkModels("${package}.models");
    }

    @Test
    void agreesWithTheMessages() {
        OpenApiChecks.checkMessages("${package}.models");
    }

    @Test
    void describesEveryService() {
        OpenApiChecks.checkServices();
    }
}
