package ${package}.internal.services.v1.cache;

import java.util.List;

import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** Under which keys a ${entityWords} is cached; the cache puts its own name in front. */
final class Keys {
    private Keys() {}

    static String id(String id) {
        return "id:" + id;
    }

    static String email(String email) {
        return "email:" + email;
    }

    static String username(String username) {
        return "username:" + username;
    }

    static List<String> of(${entity} cached) {
        return List.of(id(cached.id()), email(cached.email()), username(cached.username()));
    }
}
