package org.ettle.judgement;

import java.util.Optional;
import org.ettle.evidence.Target;
import org.ettle.evidence.remapping.Place;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.beside.Viewed;
import org.springframework.stereotype.Component;

/// Looks whether what should be judged is there. Only a published version stays as it is, so no
/// other is judged.
@Component
class Judgeable {

    private final ChangeMaps maps;

    Judgeable(ChangeMaps maps) {
        this.maps = maps;
    }

    /// @throws NotFound when there is no such published version, or the asker may not see it
    Viewed version(Target target) {
        var kin = maps.getKin(target.organisation(), target.version());
        if (!kin.version().isPublished()) {
            throw new NotFound("this version of the map");
        }
        return new Viewed(kin.map(), kin.version());
    }

    /// @throws NotFound when there is no such published version, or the asker may not see it
    Optional<JudgementRefusal> refusalOf(Target target) {
        var place = Place.of(target);
        return place.isIn(version(target).version())
                ? Optional.empty()
                : Optional.of(new JudgementRefusal.NotInTheVersion(place.key()));
    }
}
