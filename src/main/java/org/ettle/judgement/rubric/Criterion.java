package org.ettle.judgement.rubric;

import java.util.List;

/// Aston's five criteria, each with a description for every point.
public enum Criterion {
    PLAUSIBILITY(
            "Plausibility",
            "Could it have worked in this way?",
            List.of(
                    "Nobody has said how the one could lead to the other.",
                    "A way is named, but a step is missing or does not fit what is known of support"
                            + " here.",
                    "There is a way from the one to the other; some of its steps are assumed.",
                    "Every step is told, and those who live or work with it find that it makes"
                            + " sense.",
                    "Every step is told and was seen, in the order in which it should come, and at"
                            + " the right time.")),
    UNIQUENESS(
            "Uniqueness",
            "Would we see this evidence if something else were the cause?",
            List.of(
                    "We would see the same whatever the cause.",
                    "Something else would explain it as well, and was not looked into.",
                    "One other explanation is less likely, and others are open.",
                    "The other explanations that were named fit badly, and it is said why.",
                    "It is hard to think of anything else that would leave this trace, and what was"
                            + " named was ruled out.")),
    TRIANGULATION(
            "Triangulation",
            "Do different kinds of evidence say the same?",
            List.of(
                    "One source, or several that repeat it.",
                    "Two sources of one kind, or two that do not meet on this point.",
                    "Two kinds of evidence agree, such as what people say and what records show.",
                    "Three kinds agree, among them supported people or carers themselves.",
                    "Three kinds or more agree across areas and groups of people, and what does not"
                            + " fit is explained.")),
    TRANSPARENCY(
            "Transparency",
            "Can somebody else follow how we know?",
            List.of(
                    "Nobody can tell where it comes from.",
                    "The source is named, but not how it was gathered or whom it leaves out.",
                    "Source, method and date are told, and its words or figures can be looked up.",
                    "So are its gaps and who paid for it, and another person could do it again.",
                    "All of it is open to be checked, as far as people's privacy allows, and"
                            + " somebody has checked it.")),
    INDEPENDENCE(
            "Independence",
            "Has whoever tells of it a stake in the answer?",
            List.of(
                    "It comes from those whose work is judged, and from nobody else.",
                    "It comes from others, chosen or asked by those whose work is judged.",
                    "Some of it comes from people with no stake in the answer.",
                    "Most of it comes from people with no stake, who were free to say otherwise.",
                    "It was gathered and read by people with no stake, who did not know which answer"
                            + " was hoped for."));

    private final String title;
    private final String question;
    private final List<String> descriptions;

    Criterion(String title, String question, List<String> descriptions) {
        this.title = title;
        this.question = question;
        this.descriptions = descriptions;
    }

    public String title() {
        return title;
    }

    public String question() {
        return question;
    }

    public String description(Point point) {
        return descriptions.get(point.ordinal());
    }
}
