package org.ettle.evidence.coverage;

import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// What one item tells of a place, in so far as a judgement rests on it, and without its words.
///
/// @param passage whose words tell it; null where the whole source does
/// @param voice whose it is, by a name that is the same for every item of one origin
/// @param year the last of which it tells; null where nothing says
/// @param area of which it tells, by its code; null where nothing says
public record Told(
        OrganisationId organisation,
        Bearing.Id bearing,
        Source.Id source,
        Passage.@Nullable Id passage,
        SourceKind kind,
        String voice,
        Stance stance,
        Directness directness,
        @Nullable Integer year,
        @Nullable String area,
        boolean demonstration) {}
