package org.ettle.evidence.series.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ettle.evidence.series.Line;
import org.jspecify.annotations.Nullable;

/// The tables on self-directed support that Public Health Scotland published with *Insights in
/// Social Care*, known by their heads. They stand in the order in which they are taken in: where
/// two give the same figure, the one with more places comes first.
enum PhsFile {
    OPTIONS_CHOSEN(
            "options_chosen",
            List.of(
                    "financial_year",
                    "sending_location",
                    "age_group",
                    "option_type",
                    "nclient",
                    "rate"),
            "age_group",
            "option_type",
            Groups.OPTIONS,
            Measure.count("people-choosing", "nclient"),
            Measure.rate("people-choosing-rate", "rate", "nclient")),
    TREND(
            "trend",
            List.of("financial_year", "sending_location", "option_type", "nclient", "rate"),
            null,
            "option_type",
            Groups.OPTIONS,
            Measure.count("people-choosing", "nclient"),
            Measure.rate("people-choosing-rate", "rate", "nclient").to(1)),
    IMPLEMENTATION_RATE(
            "implementation_rate",
            List.of(
                    "financial_year",
                    "sending_location",
                    "implementation_rate",
                    "nclient",
                    "sdsclient",
                    "scotland_rate",
                    "scotland_nclient"),
            null,
            null,
            Set.of(),
            Measure.count("social-care-clients", "nclient"),
            Measure.count("people-choosing", "sdsclient").of("Any SDS"),
            Measure.rate("implementation-rate", "implementation_rate", "sdsclient")
                    .outOf("nclient")
                    .to(1)
                    .by(3)),
    OPTIONS_PROPORTION(
            "options_proportion",
            List.of(
                    "financial_year",
                    "sending_location",
                    "age_group",
                    "sds_option",
                    "nclients",
                    "percentage"),
            "age_group",
            "sds_option",
            Groups.ONE_OPTION,
            Measure.count("one-option", "nclients"),
            Measure.rate("one-option-share", "percentage", "nclients")),
    CLIENT_GROUP(
            "client_group",
            List.of(
                    "financial_year",
                    "sending_location",
                    "age_group",
                    "client_group",
                    "nclient",
                    "rate"),
            "age_group",
            "client_group",
            Groups.CLIENT_GROUPS,
            Measure.count("client-groups", "nclient"),
            Measure.rate("client-groups-rate", "rate", "nclient")),
    SUPPORT_NEEDS(
            "support_needs",
            List.of(
                    "financial_year",
                    "sending_location",
                    "age_group",
                    "sds_support_need",
                    "nclient",
                    "rate"),
            "age_group",
            "sds_support_need",
            Groups.NEEDS,
            Measure.count("support-needs", "nclient"),
            Measure.rate("support-needs-rate", "rate", "nclient")),
    TYPE_OF_ORGANISATION(
            "type_of_organisation",
            List.of(
                    "financial_year",
                    "sending_location",
                    "age_group",
                    "sds_support_services",
                    "nclient",
                    "rate"),
            "age_group",
            "sds_support_services",
            Groups.ORGANISATIONS,
            Measure.count("support-organisations", "nclient"),
            Measure.rate("support-organisations-rate", "rate", "nclient")),
    /// What the publisher found to stand twice. In the release of 2022 it has a head and no rows.
    DUPLICATES(
            "duplicates",
            List.of(
                    "financial_year",
                    "sending_location",
                    "option_type",
                    "age_group",
                    "denom",
                    "nclient",
                    "rate",
                    "dupe_count",
                    "data_set"),
            "age_group",
            "option_type",
            Groups.OPTIONS);

    private final String title;
    private final List<String> heads;
    private final @Nullable String age;
    private final @Nullable String group;
    private final Set<String> groups;
    private final List<Measure> measures;

    PhsFile(
            String title,
            List<String> heads,
            @Nullable String age,
            @Nullable String group,
            Set<String> groups,
            Measure... measures) {
        this.title = title;
        this.heads = heads;
        this.age = age;
        this.group = group;
        this.groups = groups;
        this.measures = List.of(measures);
    }

    /// The file with these heads, in whatever order they stand.
    static Optional<PhsFile> with(List<String> heads) {
        return Arrays.stream(values())
                .filter(it -> it.heads.size() == heads.size() && heads.containsAll(it.heads))
                .findFirst();
    }

    String title() {
        return title;
    }

    List<String> heads() {
        return heads;
    }

    /// The column of the age; null where all ages are counted together.
    @Nullable String age() {
        return age;
    }

    /// The column of the group; null where there is one group only.
    @Nullable String group() {
        return group;
    }

    boolean knowsGroup(String name) {
        return group == null || groups.contains(name);
    }

    List<Measure> measures() {
        return measures;
    }

    /// What a column says of which indicator.
    ///
    /// @param column where the figure stands
    /// @param places to how many its publisher gives it, where noughts at the end were dropped
    /// @param group which group it tells of, where no column says so
    record Measure(
            String indicator,
            String column,
            boolean isCount,
            @Nullable String numerator,
            @Nullable String denominator,
            int places,
            int definition,
            @Nullable String group) {

        private static Measure count(String indicator, String column) {
            return new Measure(indicator, column, true, null, null, 0, 1, null);
        }

        private static Measure rate(String indicator, String column, String numerator) {
            return new Measure(indicator, column, false, numerator, null, 0, 1, null);
        }

        private Measure outOf(String other) {
            return new Measure(
                    indicator, column, isCount, numerator, other, places, definition, group);
        }

        private Measure to(int decimals) {
            return new Measure(
                    indicator,
                    column,
                    isCount,
                    numerator,
                    denominator,
                    decimals,
                    definition,
                    group);
        }

        private Measure by(int number) {
            return new Measure(
                    indicator, column, isCount, numerator, denominator, places, number, group);
        }

        private Measure of(String people) {
            return new Measure(
                    indicator, column, isCount, numerator, denominator, places, definition, people);
        }
    }

    /// The ages and groups that the publisher tells apart.
    static final class Groups {

        static final String ANY = "Any SDS";
        static final String OPTION_3 = "Option 3";
        static final String OPTION_3_ONLY = "Option 3 Only";
        static final Set<String> AGES =
                Set.of(
                        Line.ALL_AGES,
                        "0-17 years",
                        "18-64 years",
                        "65-74 years",
                        "75-84 years",
                        "85+ years",
                        "Unknown");
        static final Set<String> OPTIONS =
                Set.of(ANY, "Option 1", "Option 2", OPTION_3, "Option 4");
        static final Set<String> ONE_OPTION =
                Set.of("Option 1 Only", "Option 2 Only", OPTION_3_ONLY, "Option 4 Only");
        static final Set<String> CLIENT_GROUPS =
                Set.of(
                        "Dementia",
                        "Elderly / Frail",
                        "Learning Disability",
                        "Mental Health",
                        "Other",
                        "Physical and Sensory Disability");
        static final Set<String> NEEDS =
                Set.of(
                        "Domestic Care",
                        "Equipment and Temporary Adaptations",
                        "Health Care",
                        "Housing Support",
                        "Meals",
                        "Not Known",
                        "Other",
                        "Personal Care",
                        "Respite",
                        "Social Educational Recreational");
        static final Set<String> ORGANISATIONS =
                Set.of(
                        "Local Authority",
                        "Not Known",
                        "Other",
                        "Personal Assistance Contract",
                        "Private",
                        "Voluntary");

        private Groups() {}
    }
}
