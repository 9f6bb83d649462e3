package org.ettle.review.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ettle.review.record.Field;

/// What the fields of a reference are called on pages.
public final class FieldWords {

    private FieldWords() {}

    public static String of(Field field) {
        return switch (field) {
            case DOI, ISBN, ISSN, URL -> field.name();
            case PMID -> "PubMed number";
            case OTHER_TITLE -> "Other title";
            case JOURNAL_SHORT -> "Journal, short";
            default -> field.name().charAt(0) + field.name().substring(1).toLowerCase(Locale.ROOT);
        };
    }

    /// What a merged record calls so keeps what a further reference says otherwise.
    public static String ofOther(String name) {
        return find(name).map(it -> of(it) + ", as another file has it").orElse(name);
    }

    private static Optional<Field> find(String name) {
        return Arrays.stream(Field.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
