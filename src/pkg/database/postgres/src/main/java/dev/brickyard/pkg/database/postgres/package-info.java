/** PostgreSQL: configuration, connection pools, migrations and the translation of its errors. */
@NullMarked
package dev.brickyard.pkg.database.postgres;

import org.jspecify.annotations.NullMarked;
