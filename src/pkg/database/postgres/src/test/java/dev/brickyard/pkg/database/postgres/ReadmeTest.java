package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.constants.Position;
import dev.brickyard.pkg.errors.AlreadyCreatedException;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class ReadmeTest {
    @Test
    void runsStatements(TestDatabase test) throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class, test.environment());
        var service = new ServiceInfo("user-store-svc", "local");

        var database = new PostgresDatabase(config, service); // implements Managed and HealthCheck
        var users = new Statements(database.writer(), Map.of("users_email_key", "email"));

        database.start();
        users.update("CREATE TABLE users (id text PRIMARY KEY, email text UNIQUE, country text, born_on date)");
        insert(users, "user_1", "ada@example.com");

        assertThat(emails(users, "user_1")).containsExactly("ada@example.com");
        assertThatThrownBy(() -> insert(users, "user_2", "ada@example.com"))
                .isInstanceOf(AlreadyCreatedException.class)
                .hasMessage("email is already in use");

        assertThat(replace(users, "user_1", "user_2", "ada@example.com")).isEqualTo(1);
        assertThat(emails(users, "user_1")).isEmpty();

        assertThat(emails(users, null, null, null, Position.FIRST, true, 10)).containsExactly("ada@example.com");
        assertThat(emails(users, "FR", LocalDate.EPOCH, null, Position.FIRST, false, 10))
                .isEmpty();
        database.stop();
    }

    private static void insert(Statements users, String id, String email) {
        users.update("INSERT INTO users (id, email) VALUES (?, ?)", id, email); // fails with "email is already in use"
    }

    private static List<String> emails(Statements users, String id) {
        return users.query("SELECT email FROM users WHERE id = ?", row -> row.getString("email"), id);
    }

    private static int replace(Statements users, String oldId, String newId, String email) {
        return users.inTransaction(transaction -> {
            transaction.update("DELETE FROM users WHERE id = ?", oldId);
            return transaction.update("INSERT INTO users (id, email) VALUES (?, ?)", newId, email);
        });
    }

    private static List<String> emails(
            Statements users,
            @Nullable String country,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Position after,
            boolean newestFirst,
            int limit) {
        return new PageSelect("SELECT email FROM users")
                .equal("country", country)
                .range("born_on", from, until) // then the list is sorted by born_on and id, otherwise by id
                .read(users, row -> row.getString("email"), after, newestFirst, limit);
    }
}
