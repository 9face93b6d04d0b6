package ${package}.models;

import org.junit.jupiter.api.Test;

import ${pkgPackage}.testing.contracts.JsonShapes;

class JsonShapeTest {
    @Test
    void matchesEveryModel() {
        JsonShapes.check("${package}.models");
    }
}
