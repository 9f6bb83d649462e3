package org.ettle.access;

import java.util.List;

/// One page of the people sought.
///
/// @param total how many there are on all pages
public record PeopleFound(List<Person> people, int total) {

    public PeopleFound {
        people = List.copyOf(people);
    }
}
