package dev.brickyard.it;

/** Requests to create invoices, as in {@code src/test/resources/definitions/invoices}. */
final class Invoices {

    /** The secret of every invoice. */
    static final String ACCESS_KEY = "hidden-access-key";

    private Invoices() {}

    /** Returns the request for an invoice of a customer, due on a day of December 2026, as protobuf's JSON. */
    static String json(String number, String customer, int day) {
        return """
                {"number": "%s", "customer": "%s", "orderNumber": "%s", "dueOn": {"year": 2026, "month": 12, "day": %d},
                 "total": {"value": "12.50"}, "tags": ["new"], "note": "two\\nlines", "accessKey": "%s"}"""
                .formatted(number, customer, number, day, ACCESS_KEY);
    }
}
