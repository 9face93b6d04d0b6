package ${package}.internal.services.v1.cache;

import ${pkgPackage}.cache.Cache;
import ${pkgPackage}.cache.InMemoryCache;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};

class InMemoryCached${entity}ServiceTest extends Cached${entity}ServiceContract {
    @Override
    Cache<${entity}> cache() {
        return new InMemoryCache<>(100);
    }
}
