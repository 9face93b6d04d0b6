/** PostgreSQL: configuration, connection pools, migrations and conversion of errors. */
@NullMarked
package dev.brickyard.pkg.database.postgres;

import org.jspecify.annotations.NullMarked;
