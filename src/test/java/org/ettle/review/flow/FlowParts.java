package org.ettle.review.flow;

import org.ettle.review.archive.Archives;
import org.ettle.review.handover.HandOvers;
import org.ettle.review.reading.Readings;
import org.springframework.context.annotation.ComponentScan;

/// The doors of flows, archives and hand-overs, for the room of reviews. Not marked as
/// configuration, which the whole program would find too.
@ComponentScan(basePackageClasses = {Flows.class, Archives.class, HandOvers.class, Readings.class})
public class FlowParts {}
