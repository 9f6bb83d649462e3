package org.ettle.theory.lint;

/// Something that a rule found at one place.
///
/// @param words what was found, as a sentence
public record Finding(Rule rule, Place place, String words) {

    public String remedy() {
        return rule.remedy();
    }
}
