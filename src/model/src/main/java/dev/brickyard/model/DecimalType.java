package dev.brickyard.model;

import java.math.BigDecimal;
import java.util.List;

/** A decimal number with a fixed number of decimals, such as an amount of money; a string in JSON, which is exact. */
final class DecimalType extends NumberType {
    static final int USUAL_SCALE = 2;
    private static final int DIGITS = 28;

    private final int scale;

    DecimalType(Limits limits) {
        super("decimal", "BigDecimal", "BigDecimal", "Decimal", "numeric(%d,%d)".formatted(DIGITS, limits.number("scale", USUAL_SCALE)), limits);
        this.scale = limits.number("scale", USUAL_SCALE);
    }

    @Override
    String literal(BigDecimal number) {
        return "new BigDecimal(" + quoted(scaled(number)) + ")";
    }

    private String scaled(BigDecimal number) {
        return number.setScale(scale, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public String proto(Service service) {
        return service.protobuf().replace("protobuf", "type") + ".Decimal";
    }

    @Override
    public String protoImport() {
        return "google/type/decimal.proto";
    }

    @Override
    String toWire() {
        return "WireValues.decimal";
    }

    @Override
    String fromWire() {
        return "WireValues.decimal";
    }

    @Override
    public String column(String name) {
        return "row.getBigDecimal(" + quoted(name) + ")";
    }

    @Override
    public String nullableColumn(String name) {
        return column(name);
    }

    @Override
    public String rule() {
        var decimals = scale == 0 ? "no decimals" : scale == 1 ? "1 decimal" : scale + " decimals";
        return "a decimal number with at most " + decimals + limits().rule();
    }

    @Override
    public boolean verified() {
        return true;
    }

    @Override
    String verifyAny(String name, String value) {
        return "Require.decimal(" + quoted(name) + ", " + value + ", " + scale + ")";
    }

    @Override
    public String refused() {
        var tooFine = "0." + "0".repeat(scale) + "1";
        return "@ValueSource(strings = {" + quoted(tooFine) + ", " + quoted("1e" + DIGITS) + "})";
    }

    @Override
    public String refusedJava() {
        return "String";
    }

    @Override
    public String refusedValue() {
        return "new BigDecimal(value)";
    }

    @Override
    public String keyParser() {
        return "BigDecimal::new";
    }

    @Override
    public String key(String value) {
        return value + ".toPlainString()";
    }

    @Override
    public String keySql(String column) {
        return column + "::text";
    }

    @Override
    public String inJson(String value, String column) {
        return value + "::text AS " + column;
    }

    @Override
    public String sample(String name) {
        var whole = limits().bounded() ? boundedSample("n") : "n";
        return "BigDecimal.valueOf(" + whole + ").setScale(" + scale + ")";
    }

    @Override
    public String example() {
        return quoted(scaled(within(new BigDecimal("12.5"))));
    }

    @Override
    public String protoExample() {
        return "{\"value\": " + example() + "}";
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted(scaled(within(new BigDecimal(number + ".5"))));
    }

    @Override
    String json(BigDecimal number) {
        return quoted(scaled(number));
    }

    @Override
    public String jsonWrong() {
        return "\"\\\"1,5\\\"\"";
    }

    @Override
    public String reader() {
        return "decimal";
    }

    @Override
    public String yaml() {
        return "string";
    }

    @Override
    public List<String> yamlRules() {
        var decimals = scale == 0 ? "" : "([.][0-9]{1," + scale + "})?";
        return List.of("format: decimal", "pattern: '^-?[0-9]{1," + (DIGITS - scale) + "}" + decimals + "$'");
    }
}
