package org.ettle.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/// What somebody signs in with, in words that they recognise it by in a list ("Firefox on
/// Windows"). It is a guess from what the browser says of itself, and decides nothing.
public final class Device {

    /// In this order, because most browsers also name those they descend from.
    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("Edg/", "Edge"),
                    new Sign("OPR/", "Opera"),
                    new Sign("Firefox/", "Firefox"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("Android", "Android"),
                    new Sign("iPhone", "an iPhone"),
                    new Sign("iPad", "an iPad"),
                    new Sign("Windows", "Windows"),
                    new Sign("Mac OS", "a Mac"),
                    new Sign("Linux", "Linux"));

    private Device() {}

    private record Sign(String text, String words) {}

    public static String of(HttpServletRequest request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null
                ? "A program"
                : first(BROWSERS, agent, "A browser") + first(SYSTEMS, agent, "");
    }

    private static String first(List<Sign> signs, String agent, String otherwise) {
        return signs.stream()
                .filter(sign -> agent.contains(sign.text()))
                .findFirst()
                .map(sign -> signs == SYSTEMS ? " on " + sign.words() : sign.words())
                .orElse(otherwise);
    }
}
