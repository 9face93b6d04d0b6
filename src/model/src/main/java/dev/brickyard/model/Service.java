package dev.brickyard.model;

import java.util.List;

/**
 * One service, deployed on its own and with one protobuf service.
 *
 * @param name such as {@code user-store-svc}
 * @param entities the entities that it stores, in the order of their addition; never empty
 */
public record Service(String name, List<Entity> entities) implements Readable {
    public Service {
        entities = List.copyOf(entities);
    }

    private Names names() {
        return Names.ofKebab(name);
    }

    /** Such as {@code UserStoreSvc}; a service with the name of its first entity gets the suffix Service. */
    public String type() {
        var type = names().pascal();
        return type.equals(first().name()) ? type + "Service" : type;
    }

    /** The beginning of names of variables, such as {@code userStoreSvc}. */
    public String variable() {
        return names().camel();
    }

    /** The last part of its Java packages, such as {@code userstoresvc}. */
    public String packageName() {
        return JavaWords.safe(String.join("", names().words()), "service");
    }

    /** The protobuf package of its contract, such as {@code services.user.store.svc.v1}. */
    public String protoPackage() {
        return "services." + String.join(".", names().words()) + ".v1";
    }

    /** The folder of its contract, such as {@code services/user/store/svc/v1}. */
    public String protoPath() {
        return protoPackage().replace('.', '/');
    }

    /** The package of protobuf's own types, with a leading dot if the contract's package contains the word google. */
    public String protobuf() {
        return (names().words().contains("google") ? "." : "") + "google.protobuf";
    }

    /** The beginning of its environment variables, such as {@code USER_STORE_SVC}. */
    public String constant() {
        return names().constant();
    }

    /** The first entity, which examples use. */
    public Entity first() {
        return entities.get(0);
    }

    /** Whether any entity has an Update rpc. */
    public boolean updatable() {
        return entities.stream().anyMatch(Entity::updatable);
    }

    @Override
    public String toString() {
        return name;
    }
}
