package ${package}.clients.${service.packageName};

import org.junit.jupiter.api.Test;

import ${pkgPackage}.testing.contracts.ClientRules;

class PublicSignaturesTest {
    @Test
    void containNoStubs() {
        ClientRules.check("${package}.clients.${service.packageName}");
    }
}
