package dev.brickyard.model;

/**
 * The path of a template; its tokens decide how often the template is rendered.
 *
 * @param text the path, with tokens such as {@code __Entity__}
 */
record TemplatePath(String text) {
    /** Whether it is rendered once for each entity of each service. */
    boolean isOfEntity() {
        return text.matches(".*__([eE]ntity[A-Za-z]*|migration)__.*");
    }

    /** Whether it is rendered once for each service. */
    boolean isOfService() {
        return !isOfEntity() && text.matches(".*__([sS]ervice[A-Za-z]*|protoPath)__.*");
    }

    /** Returns the path of the file for an entity of a service. */
    String in(Service service, Entity entity) {
        return text.replace("__serviceName__", service.name())
                .replace("__Service__", service.type())
                .replace("__servicePackage__", service.packageName())
                .replace("__protoPath__", service.protoPath())
                .replace("__Entity__", entity.name())
                .replace("__entityPackage__", entity.packageName())
                .replace("__entitySnake__", entity.snake())
                .replace("__entityTable__", entity.table())
                .replace("__migration__", Integer.toString(entity.migration()));
    }

    @Override
    public String toString() {
        return text;
    }
}
