package org.ettle.platform.page;

import java.util.UUID;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.Stale;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/// Addresses at which things go wrong in every way the error pages know.
@Controller
@TestComponent
final class MishapsOnPurpose {

    static final String SECRET = "password=hunter2 in table theory.outcome";

    @GetMapping({"/on-purpose/not-found", "/api/on-purpose/not-found"})
    String notFound() {
        throw new NotFound(SECRET);
    }

    @GetMapping("/on-purpose/stale")
    String stale() {
        throw new Stale(SECRET);
    }

    @GetMapping({"/on-purpose/fault", "/api/on-purpose/fault"})
    String fault() {
        throw new IllegalStateException(SECRET);
    }

    @GetMapping("/on-purpose/database-away")
    String databaseAway() {
        throw new DataAccessResourceFailureException(SECRET);
    }

    @GetMapping("/on-purpose/forbidden")
    String forbidden() {
        throw new ResponseStatusException(HttpStatus.FORBIDDEN, SECRET);
    }

    @GetMapping("/on-purpose/in-path/{id}")
    @ResponseBody
    String inPath(@PathVariable UUID id) {
        return id.toString();
    }

    @GetMapping("/on-purpose/in-query")
    @ResponseBody
    String inQuery(@RequestParam int number) {
        return Integer.toString(number);
    }
}
