package ${package};

import org.junit.jupiter.api.Test;

import ${pkgPackage}.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void arrowsPointInward() {
        ArchitectureRules.check("${package}");
    }
}
