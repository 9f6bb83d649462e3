package org.ettle.theory.web;

import org.ettle.theory.Lane;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Standing;

/// An outcome as one line of a list: what it is and where its page is.
///
/// @param lane the lane's lasting kind in lower case ("people"), or "all" for an outcome that spans
///   the lanes; the stylesheet colours by it
public record OutcomeLine(
        String code, String label, Standing standing, String tier, String lane, String href) {

    static OutcomeLine of(MapVersion version, Outcome outcome, VersionAddress address) {
        return new OutcomeLine(
                outcome.code().value(),
                outcome.label(),
                outcome.standing(),
                version.tierOf(outcome).title(),
                version.laneOf(outcome).map(Lane::kind).map(MapWords::key).orElse("all"),
                address.outcome(outcome.code()));
    }

    public boolean isWorking() {
        return standing == Standing.WORKING;
    }
}
