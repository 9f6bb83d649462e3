package org.ettle.platform.page;

import java.util.List;

/// What a page says when a request could not be answered: what happened and what the reader can do,
/// never why the program failed.
///
/// @param request names the request, for the reader to quote
public record Mishap(int status, String title, String words, List<String> advice, String request) {

    static Mishap of(int status, String request) {
        return switch (status) {
            case 404, 410 ->
                    new Mishap(
                            status,
                            "Page not found",
                            "There is no page at this address, or you may not see it.",
                            List.of(
                                    "If you typed the address, check it.",
                                    "If you pasted it, check that it is complete."),
                            request);
            case 403, 401 ->
                    new Mishap(
                            status,
                            "You may not do this",
                            "Your account does not allow what you asked for.",
                            List.of("Ask whoever looks after Ettle where you work."),
                            request);
            case 405 ->
                    new Mishap(
                            status,
                            "This page cannot do that",
                            "The address is right, but it does not take this kind of request.",
                            List.of("Go back and try again from the page before."),
                            request);
            case 409, 412 ->
                    new Mishap(
                            status,
                            "Somebody else changed this",
                            "It was changed after you opened it. Nothing of yours was saved over it.",
                            List.of(
                                    "Go back and copy what you typed.",
                                    "Open the page again and add it there."),
                            request);
            case 503 ->
                    new Mishap(
                            status,
                            "Ettle is not ready",
                            "Ettle cannot answer right now. This should not last long.",
                            List.of("Wait a minute, then try again."),
                            request);
            default -> status < 500 ? notUnderstood(status, request) : fault(status, request);
        };
    }

    private static Mishap notUnderstood(int status, String request) {
        return new Mishap(
                status,
                "Ettle did not understand",
                "Something in the address or the form is not as it should be.",
                List.of("Check the address.", "Go back and try again from the page before."),
                request);
    }

    private static Mishap fault(int status, String request) {
        return new Mishap(
                status,
                "Something went wrong",
                "This is a fault in Ettle, not in what you did.",
                List.of(
                        "Try again in a few minutes.",
                        "If it happens again, tell whoever looks after Ettle. Quote the reference."),
                request);
    }
}
