package org.ettle.crawl.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ettle.crawl.Answer;
import org.ettle.crawl.Judge;

/// Every answer, files and errors included, tells the browser what it may not do, and keeps quiet
/// about the program (OWASP ASVS 5.0, V3.4 and V13.4).
public final class Headers implements Judge {

    private static final Map<String, String> WANTED =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'nonce-[\\w-]{20,}';"
                            + " style-src 'nonce-[\\w-]{20,}'; .*frame-ancestors 'none'.*"
                            // A file that somebody else made may do nothing at all.
                            + "|default-src 'none'; sandbox; frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    ".*camera=\\(\\).*",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin|cross-origin",
                    "X-Request-Id",
                    "\\w{10}",
                    "Cache-Control",
                    ".+");

    private static final List<String> UNWANTED = List.of("Server", "X-Powered-By");

    /// A page with a form may hand out its word, and nothing else.
    private static final String FORM_COOKIE = "ettle-form=[\\w-]+; Path=/; HttpOnly; SameSite=Lax";

    @Override
    public List<String> faultsOf(Answer answer) {
        var faults = new ArrayList<String>();
        WANTED.forEach((name, form) -> {
            var value = answer.header(name).orElse("");
            if (!value.matches(form)) {
                faults.add("header " + name + " is \"" + value + "\", not " + form);
            }
        });
        UNWANTED.stream()
                .filter(name -> answer.header(name).isPresent())
                .map(name -> "header " + name + " should not be there")
                .forEach(faults::add);
        answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> !cookie.matches(FORM_COOKIE))
                .map(cookie -> "the cookie " + cookie + " should not be there")
                .forEach(faults::add);
        if (answer.header("Content-Security-Policy").orElse("").contains("unsafe")) {
            faults.add("the content policy allows something unsafe");
        }
        return faults;
    }
}
