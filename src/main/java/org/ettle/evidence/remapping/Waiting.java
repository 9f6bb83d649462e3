package org.ettle.evidence.remapping;

import org.ettle.theory.Lineage;

/// Evidence that waits for a decision of its organisation: all items that stood last in one place
/// of a version and did not come along to a later one.
///
/// @param way why it waits, and what the crosswalks offer
public record Waiting(Lineage.Kin from, Place place, Lineage.Kin to, Way.Waits way, int items) {}
