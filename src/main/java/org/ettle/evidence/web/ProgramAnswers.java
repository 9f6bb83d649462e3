package org.ettle.evidence.web;

import java.util.Optional;
import org.ettle.evidence.export.Keys;
import org.ettle.platform.page.TaggedAnswers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/// How programs ask about evidence, and how they are answered or told what to ask instead.
public final class ProgramAnswers {

    public static final String NO_PAGE = "Ask for a page by its number, as in ?page=2.";

    private static final int LAST = 999_999;

    private ProgramAnswers() {}

    /// Programs name a constant as answers do. Its own name takes the place of theirs.
    ///
    /// @return what to do where there is none of this name
    public static <E extends Enum<E>> Optional<String> named(
            MultiValueMap<String, String> asked, String parameter, Class<E> type) {
        var key = asked.getFirst(parameter);
        if (key == null || key.isEmpty()) {
            return Optional.empty();
        }
        var found = Keys.find(type, key);
        asked.set(parameter, found.map(Enum::name).orElse(""));
        return found.isPresent()
                ? Optional.empty()
                : Optional.of(
                        "There is no such " + parameter + ". Choose from: " + Keys.all(type) + ".");
    }

    /// @return 0 where what was asked for is no page
    public static int page(MultiValueMap<String, String> asked) {
        return page(asked, LAST);
    }

    /// @return 0 where what was asked for is no page up to the last
    public static int page(MultiValueMap<String, String> asked, int last) {
        var page = asked.getFirst("page");
        int number = page == null ? 1 : page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 0;
        return number > last ? 0 : number;
    }

    public static ResponseEntity<?> answer(JsonMapper json, Object document) {
        return TaggedAnswers.of(MediaType.APPLICATION_JSON, json.writeValueAsBytes(document));
    }

    public static ResponseEntity<?> refused(String words) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
