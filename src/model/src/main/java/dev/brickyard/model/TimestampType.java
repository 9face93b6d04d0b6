package dev.brickyard.model;

import java.util.List;

/** A point in time of the years 1 to 9999, in microseconds. */
final class TimestampType extends FieldType {
    TimestampType() {
        super("timestamp", "Instant", "Instant", "Timestamp", "timestamptz");
    }

    @Override
    public String protoImport() {
        return "google/protobuf/timestamp.proto";
    }

    @Override
    public boolean ranged() {
        return true;
    }

    @Override
    public String keyParser() {
        return "Instant::parse";
    }

    @Override
    String toWire() {
        return "WireTimes.timestamp";
    }

    @Override
    String fromWire() {
        return "WireTimes.instant";
    }

    @Override
    public String column(String name) {
        return "Timestamps.read(row, " + quoted(name) + ")";
    }

    @Override
    public String nullableColumn(String name) {
        return "Timestamps.readNullable(row, " + quoted(name) + ")";
    }

    @Override
    public String rule() {
        return "a point in time, in microseconds";
    }

    @Override
    public boolean verified() {
        return true;
    }

    @Override
    public boolean checked() {
        return false;
    }

    @Override
    public String verify(String name, String value) {
        return "Require.time(" + quoted(name) + ", " + value + ").truncatedTo(ChronoUnit.MICROS)";
    }

    @Override
    public String refused() {
        return "@ValueSource(strings = {\"0000-12-31T23:59:59.999999Z\", \"+10000-01-01T00:00:00Z\"})";
    }

    @Override
    public String key(String value) {
        return "ChronoUnit.MICROS.between(Instant.EPOCH, " + value + ")";
    }

    @Override
    public String keySql(String column) {
        return "(extract(epoch FROM " + column + ") * 1000000)::bigint";
    }

    @Override
    public String sample(String name) {
        return "TIME.plusSeconds(n)";
    }

    @Override
    public String example() {
        return quoted("2026-01-02T03:04:05Z");
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted("2026-02-03T04:05:06.000007Z");
    }

    @Override
    public String jsonWrong() {
        return "\"\\\"+10000-01-01T00:00:00Z\\\"\"";
    }

    @Override
    public String reader() {
        return "time";
    }

    @Override
    public String yaml() {
        return "string";
    }

    @Override
    public List<String> yamlRules() {
        return List.of("format: date-time");
    }
}
