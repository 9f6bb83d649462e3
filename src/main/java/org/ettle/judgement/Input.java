package org.ettle.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
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
        boolean demonstration) {

    /// Reads one, of whatever froze it: the tables name its columns alike.
    public static final class Sheets {

        private Sheets() {}

        public static Input read(ResultSet row) throws SQLException {
            var passage = row.getObject("passage_id", UUID.class);
            return new Input(
                    new OrganisationId(row.getObject("bearing_organisation_id", UUID.class)),
                    new Bearing.Id(row.getObject("bearing_id", UUID.class)),
                    new Source.Id(row.getObject("source_id", UUID.class)),
                    passage == null ? null : new Passage.Id(passage),
                    SourceKind.valueOf(row.getString("kind")),
                    row.getInt("voice"),
                    Stance.valueOf(row.getString("stance")),
                    Directness.valueOf(row.getString("directness")),
                    row.getObject("year", Integer.class),
                    row.getString("area"),
                    row.getBoolean("demonstration"));
        }
    }
}
