package dev.brickyard.model;

import java.util.List;

/** A day of the years 1 to 9999, without a time zone. */
final class DateType extends FieldType {
    DateType() {
        super("date", "LocalDate", "LocalDate", "Date", "date");
    }

    @Override
    public String proto(Service service) {
        return service.protobuf().replace("protobuf", "type") + ".Date";
    }

    @Override
    public String protoImport() {
        return "google/type/date.proto";
    }

    @Override
    String toWire() {
        return "WireValues.date";
    }

    @Override
    String fromWire() {
        return "WireValues.date";
    }

    @Override
    public String column(String name) {
        return "row.getObject(" + quoted(name) + ", LocalDate.class)";
    }

    @Override
    public String rule() {
        return "a date";
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
        return "Require.date(" + quoted(name) + ", " + value + ")";
    }

    @Override
    public String refused() {
        return "@ValueSource(strings = {\"0000-12-31\", \"+10000-01-01\"})";
    }

    @Override
    public boolean ranged() {
        return true;
    }

    @Override
    public String keyParser() {
        return "LocalDate::parse";
    }

    @Override
    public String keySql(String column) {
        return "to_char(" + column + ", 'YYYY-MM-DD')";
    }

    @Override
    public String sample(String name) {
        return "LocalDate.of(2026, 1, 2).plusDays(n)";
    }

    @Override
    public String example() {
        return quoted("2026-01-02");
    }

    @Override
    public String protoExample() {
        return "{\"year\": 2026, \"month\": 1, \"day\": 2}";
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted("2026-02-03");
    }

    @Override
    public String jsonWrong() {
        return "\"\\\"2026-02-30\\\"\"";
    }

    @Override
    public String reader() {
        return "date";
    }

    @Override
    public String yaml() {
        return "string";
    }

    @Override
    public List<String> yamlRules() {
        return List.of("format: date");
    }
}
