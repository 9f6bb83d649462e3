package org.ettle.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ettle.access.web.LocalPath;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.FormToken;

/// What the page shows that asks for the password again.
///
/// @param action where the act goes
/// @param kept what was typed for the act
public record ConfirmationSheet(String action, List<Kept> kept, Field password) {

    static final String PASSWORD = "_password";

    private static final Set<String> OURS = Set.of(PASSWORD, FormToken.FIELD);

    public record Kept(String name, String value) {}

    static ConfirmationSheet of(HttpServletRequest request, boolean wrong) {
        var kept =
                request.getParameterMap().entrySet().stream()
                        .filter(answer -> !OURS.contains(answer.getKey()))
                        .flatMap(answer ->
                                Arrays.stream(answer.getValue())
                                        .map(value -> new Kept(answer.getKey(), value)))
                        .toList();
        var password = Field.typed(PASSWORD, "Your password", "");
        return new ConfirmationSheet(
                LocalPath.of(request.getRequestURI()).value(),
                kept,
                wrong ? password.withFault("This is not your password. Type it again.") : password);
    }
}
