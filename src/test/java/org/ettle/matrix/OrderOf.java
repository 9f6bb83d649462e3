package org.ettle.matrix;

/// An order of a program that fits the route, with nothing wrong in it but what it is about.
final class OrderOf {

    private OrderOf() {}

    static String route(Route route) {
        var pattern = route.pattern();
        if (pattern.endsWith("/edits")) {
            return """
            {"edit":{"edit":"reword-outcome","code":"4","label":"Words"},"reason":"Words"}
            """;
        }
        if (pattern.endsWith("/comments")) {
            return "{\"words\":\"Words\"}";
        }
        if (pattern.endsWith("/settlement")) {
            return "{\"how\":\"Words\"}";
        }
        if (pattern.endsWith("/drafts")) {
            return """
            {"name":"matrix","reason":"Words","from":{"map":"no-such","version":"no-such"}}
            """;
        }
        return "{\"reason\":\"Words\"}";
    }
}
