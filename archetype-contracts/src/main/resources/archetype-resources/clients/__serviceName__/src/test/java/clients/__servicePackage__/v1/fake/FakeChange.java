package ${package}.clients.${service.packageName}.v1.fake;

import org.jspecify.annotations.Nullable;

/**
 * A change of the data of a fake.
 *
 * @param before the entity before the change; null if created
 * @param after the entity after the change; null if deleted
 */
public record FakeChange(@Nullable Object before, @Nullable Object after) {}
