package org.ettle.evidence.harvest;

/// What came of asking to do something with a harvest.
public sealed interface HarvestAnswer {

    record Done(HarvestFact fact) implements HarvestAnswer {}

    record Refused(HarvestRefusal reason) implements HarvestAnswer {}
}
