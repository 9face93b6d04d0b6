package dev.brickyard.pkg.kafka.feed;

/** How far a partition was read, and how far back its events are kept. Guarded by the lock of {@link FeedHub}. */
final class PartitionLog {
    private final String topic;
    private final int topicId;
    private final int number;
    private final long present;
    private long oldest;
    private long next;
    private long end;

    /**
     * Creates the state of a partition that is not read yet.
     *
     * @param start offset at which reading starts
     * @param end offset after the last event that Kafka has
     */
    PartitionLog(String topic, int number, long start, long end) {
        this.topic = topic;
        this.topicId = Cursor.id(topic);
        this.number = number;
        this.oldest = start;
        this.next = start;
        this.present = end;
        this.end = end;
    }

    String topic() {
        return topic;
    }

    /** Returns the id of the topic in cursors. */
    int topicId() {
        return topicId;
    }

    int number() {
        return number;
    }

    /** Returns the offset of the next event to read. */
    long next() {
        return next;
    }

    /** Returns the number of events that Kafka has, but that are not read yet. */
    long lag() {
        return Math.max(0, end - next);
    }

    /** Returns whether an event existed before this process began to read the partition. */
    boolean isPast(long offset) {
        return offset < present;
    }

    /** Returns the offset at which a subscription begins that receives new events only. */
    long now() {
        return Math.max(next, present);
    }

    /** Returns whether all events since an offset are kept or still to be read. */
    boolean has(long offset) {
        return offset >= oldest && offset <= Math.max(next, end);
    }

    /** Records that all events before an offset were read. */
    void read(long offset) {
        next = Math.max(next, offset);
    }

    /** Records the offset after the last event that Kafka has. */
    void ends(long offset) {
        end = offset;
    }

    /** Records that the events before an offset are no longer kept. */
    void dropped(long offset) {
        oldest = Math.max(oldest, offset);
    }
}
