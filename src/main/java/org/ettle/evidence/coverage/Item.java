package org.ettle.evidence.coverage;

import java.util.UUID;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// One bearing in a list.
///
/// @param passage the words that tell it; null where the whole source does, or the asker may not
///   read them
/// @param origin who said it; null where the asker may not know
/// @param madeFor the version under which it was made
/// @param place what it was made for there, in the word of the database
/// @param provisional whether it came here by a pairing that is not certain
/// @param decision by which it came here; null where the crosswalks brought it
public record Item(
        OrganisationId organisation,
        Bearing.Id bearing,
        Source.Id source,
        String title,
        SourceKind kind,
        String dated,
        boolean demonstration,
        Passage.@Nullable Id passage,
        @Nullable String quote,
        @Nullable String origin,
        Stance stance,
        Directness directness,
        @Nullable String note,
        OrganisationId madeForOrganisation,
        MapVersion.Id madeFor,
        String place,
        boolean provisional,
        @Nullable UUID decision) {}
