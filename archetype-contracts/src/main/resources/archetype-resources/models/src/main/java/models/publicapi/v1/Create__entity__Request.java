package ${package}.models.publicapi.v1;

/**
 * Asks for one more ${entityWords}.
 *
 * @param username unique; 1 to 64 characters
 * @param email unique; at most 254 characters
 */
public record Create${entity}Request(String username, String email) {}
