package org.ettle.evidence.series;

/// Which line of figures of an indicator: of where, of what age, of which group of people. Ages and
/// groups are called what their publisher calls them.
///
/// @param area the key of an [Area]
/// @param age “All Ages”, “65-74 years”
/// @param group “Option 3”, “Dementia”; “All” where people are in no groups
public record Line(String area, String age, String group) {

    public static final String ALL_AGES = "All Ages";
    public static final String ALL = "All";

    public Line {
        if (area.isBlank() || age.isBlank() || group.isBlank()) {
            throw new IllegalArgumentException("A line has an area, an age and a group.");
        }
    }
}
