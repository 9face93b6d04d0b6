package dev.brickyard.pkg.database.postgres;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import dev.brickyard.pkg.errors.AlreadyCreatedException;
import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.errors.InUseException;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.NotFoundException;
import dev.brickyard.pkg.errors.OutdatedException;
import dev.brickyard.pkg.errors.ServiceException;

/**
 * Converts SQL errors to the exceptions of the module {@code errors}.
 *
 * <p>A trigger that checks references raises {@code foreign_key_violation} with the name of the constraint if a row refers
 * to a missing one, and {@code restrict_violation} if a row is deleted that others refer to.
 */
public final class PostgresErrors {
    /** read_only_sql_transaction, as on a replica; idle_in_transaction_session_timeout; transaction_timeout. */
    private static final Set<String> TEMPORARY_STATES_OF_TRANSACTIONS = Set.of("25006", "25P03", "25P04");

    /** serialization_failure, deadlock_detected. */
    private static final Set<String> STATES_OF_CONFLICTS = Set.of("40001", "40P01");

    /** In every language of the server's messages. */
    private static final Pattern QUOTATION_MARK = Pattern.compile("[\"«»„“”]");

    private PostgresErrors() {}

    /**
     * Converts the failure of a statement.
     *
     * @param constraintToField request fields by constraint name, for example {@code users_email_key} → {@code email}
     */
    public static ServiceException translate(SQLException failure, Map<String, String> constraintToField) {
        return translate(failure, constraintToField, false);
    }

    /**
     * Converts the failure of a read-only statement. A conflict, such as the recovery conflict of a replica, becomes a
     * temporary error, since a retry may succeed.
     */
    public static ServiceException translateRead(SQLException failure) {
        return translate(failure, Map.of(), true);
    }

    /** Returns whether a repeated transaction may succeed. */
    static boolean isConflict(ServiceException failure) {
        return failure.getCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && STATES_OF_CONFLICTS.contains(sql.getSQLState());
    }

    private static ServiceException translate(
            SQLException failure, Map<String, String> constraintToField, boolean read) {
        var field = field(failure, constraintToField);
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "23505" -> alreadyCreated(field, failure);
            case "23502" -> badRequest(field, "must be set", failure);
            case "23503" -> isRemoval(failure) ? inUse(failure) : notFound(field, failure);
            case "23001" -> inUse(failure);
            case "23514" -> badRequest(field, "violates a constraint", failure);
            case "22001" -> badRequest(field, "is too long", failure);
            case "22003", "22007", "22008", "22021", "22P02", "22P05" -> badRequest(field, "is not valid", failure);
            case "40001", "40002", "40003", "40P01", "55P03" -> read ? temporary(failure) : outdated(failure);
            case "26000", "42P05" -> new InternalException(message(failure) + Pooler.HINT, failure);
            default ->
                isTemporary(state, failure) ? temporary(failure) : new InternalException(message(failure), failure);
        };
    }

    private static ServiceException temporary(SQLException failure) {
        return failure instanceof BusyPoolException
                ? InternalException.busy(message(failure), failure)
                : InternalException.temporary(message(failure), failure);
    }

    private static ServiceException outdated(SQLException failure) {
        return new OutdatedException("changed concurrently, try again", failure);
    }

    /**
     * Returns whether a retry may succeed: timeout, lost connection, lack of resources, shutdown, or demotion to a
     * replica.
     */
    private static boolean isTemporary(String state, SQLException failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || TEMPORARY_STATES_OF_TRANSACTIONS.contains(state)
                || failure.getCause() instanceof InterruptedException;
    }

    /**
     * Returns whether the violation is the removal of a row that others refer to, rather than a row that refers to a
     * missing one. Code, constraint and table are the same; only the message differs: it quotes both tables and the
     * constraint instead of one table and the constraint. Since PostgreSQL 18, the removal may also be 23001.
     */
    private static boolean isRemoval(SQLException failure) {
        var details = details(failure);
        var message = details == null ? null : details.getMessage();
        return message != null && QUOTATION_MARK.matcher(message).results().count() == 2 * 3;
    }

    private static ServiceException notFound(Optional<String> field, SQLException failure) {
        return field.isPresent()
                ? new NotFoundException(field.get(), field.get() + " not found", failure)
                : new NotFoundException("a referenced entity was not found", failure);
    }

    private static ServiceException inUse(SQLException failure) {
        return new InUseException("still referred to", failure);
    }

    private static ServiceException alreadyCreated(Optional<String> field, SQLException failure) {
        return field.isPresent()
                ? new AlreadyCreatedException(field.get(), "is already in use", failure)
                : new AlreadyCreatedException("already exists", failure);
    }

    private static ServiceException badRequest(Optional<String> field, String problem, SQLException failure) {
        return field.isPresent()
                ? new BadRequestException(field.get(), problem, failure)
                : new BadRequestException("a value " + problem, failure);
    }

    private static Optional<String> field(SQLException failure, Map<String, String> constraintToField) {
        var details = details(failure);
        if (details == null) {
            return Optional.empty();
        }
        return details.getConstraint() != null
                ? Optional.ofNullable(constraintToField.get(details.getConstraint()))
                : Optional.ofNullable(details.getColumn());
    }

    private static @Nullable ServerErrorMessage details(SQLException failure) {
        return failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
    }

    private static String message(SQLException failure) {
        if (failure instanceof BusyPoolException) {
            return String.valueOf(failure.getMessage());
        }
        return "PostgreSQL " + failure.getSQLState() + ": " + failure.getMessage();
    }
}
