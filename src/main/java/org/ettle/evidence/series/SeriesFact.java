package org.ettle.evidence.series;

import java.util.List;
import org.ettle.evidence.EvidenceFact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;

/// What happened to indicators and their figures.
public sealed interface SeriesFact extends EvidenceFact {

    /// An indicator was given a definition, its first or a further one.
    record IndicatorDefined(
            OrganisationId organisation, Indicator.Id indicator, String title, int definition)
            implements SeriesFact {

        @Override
        public List<Subject> subjects() {
            return List.of(Subject.of("indicator", indicator.value()));
        }
    }

    /// A file of a release was taken in.
    ///
    /// @param hash of the file's bytes (SHA-256, in hexadecimal)
    /// @param figures how many figures were new or revised
    record SeriesImported(
            OrganisationId organisation,
            Release.Id release,
            Vintage.Id vintage,
            String title,
            String file,
            String hash,
            int rows,
            int kept,
            int marked,
            int leftOut,
            int figures)
            implements SeriesFact {

        @Override
        public List<Subject> subjects() {
            return List.of(
                    Subject.of("release", release.value()), Subject.of("file", vintage.value()));
        }
    }
}
