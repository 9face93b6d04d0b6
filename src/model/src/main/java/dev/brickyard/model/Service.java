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

    /** Returns an entity by its name, such as one to which a field refers. */
    public Entity entity(String wanted) {
        return entities.stream()
                .filter(entity -> entity.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no entity " + wanted));
    }

    /** The entities to which others of the service refer. */
    public List<Entity> referred() {
        return entities.stream().filter(this::referredTo).toList();
    }

    /** The fields of an entity that refer to entities that can be deleted. */
    public List<Field> ofDeletable(Entity entity) {
        return entity.foreignKeys().stream()
                .filter(field -> entity(field.refersTo()).deletable())
                .toList();
    }

    /** Whether no row to which samples refer refers to the same entity as a field. */
    public boolean onlyReferred(Field field) {
        return referred().stream()
                .flatMap(entity -> entity.foreignKeys().stream())
                .noneMatch(other -> other.refersTo().equals(field.refersTo()));
    }

    /** The first entity, which examples use. */
    public Entity first() {
        return entities.get(0);
    }

    /** Whether any entity has an Update rpc. */
    public boolean updatable() {
        return entities.stream().anyMatch(Entity::updatable);
    }

    /** Whether any entity has an Update rpc for all its editable fields. */
    public boolean editable() {
        return entities.stream().anyMatch(Entity::editable);
    }

    /** Whether any rpc changes or deletes an entity. */
    public boolean changing() {
        return entities.stream().anyMatch(entity -> entity.changeable() || entity.deletable());
    }

    /** Whether any list can be filtered. */
    public boolean filtered() {
        return entities.stream().anyMatch(entity -> !entity.indexed().isEmpty());
    }

    /** Whether deleted rows of any entity stay. */
    public boolean softDelete() {
        return entities.stream().anyMatch(Entity::softDelete);
    }

    /** The entities with secret fields. */
    public List<Entity> secretive() {
        return entities.stream().filter(entity -> !entity.secrets().isEmpty()).toList();
    }

    /** Whether any entity refers to this one. */
    public boolean referredTo(Entity entity) {
        return entities.stream()
                .flatMap(other -> other.foreignKeys().stream())
                .anyMatch(field -> field.refersTo().equals(entity.name()));
    }

    @Override
    public String toString() {
        return name;
    }
}
