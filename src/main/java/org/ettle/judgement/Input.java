package org.ettle.judgement;

import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// One item of evidence as it was when the judgement was opened. It holds none of its words.
///
/// @param organisation whose evidence it is
/// @param voice the same number for every item of one independent origin
public record Input(
        OrganisationId organisation,
        Bearing.Id bearing,
        Source.Id source,
        Passage.@Nullable Id passage,
        SourceKind kind,
        int voice,
        Stance stance,
        Directness directness,
        @Nullable Integer year,
        @Nullable String area,
        boolean demonstration) {}
