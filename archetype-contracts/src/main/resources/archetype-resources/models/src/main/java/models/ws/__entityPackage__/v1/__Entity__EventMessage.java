package ${package}.models.ws.${entity.packageName}.v1;

/**
 * To the client: a change of $entity.article ${entity.words}.
 *
 * @param type always {@link #TYPE}
 * @param cursor the place in the stream of events, behind this event
 * @param event the change
 */
public record ${entity}EventMessage(String type, String cursor, ${entity}Event event) {
    /** The type of the message. */
    public static final String TYPE = "event";
}
