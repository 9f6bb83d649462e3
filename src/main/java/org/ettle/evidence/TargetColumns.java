package org.ettle.evidence;

import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// A target as the columns of a row say it.
public record TargetColumns(
        @Nullable UUID organisation,
        @Nullable UUID version,
        @Nullable String code,
        @Nullable String from,
        @Nullable String to,
        @Nullable String kind) {

    public TargetColumns(@Nullable Target target) {
        this(
                target == null ? null : target.organisation().value(),
                target == null ? null : target.version().value(),
                target instanceof Target.AnOutcome outcome ? outcome.code().value() : null,
                target instanceof Target.ALink link ? link.link().from().value() : null,
                target instanceof Target.ALink link ? link.link().to().value() : null,
                target instanceof Target.ALink link ? link.link().kind().name() : null);
    }

    public static Target target(
            UUID organisation,
            UUID version,
            @Nullable String code,
            @Nullable String from,
            @Nullable String to,
            @Nullable String kind) {
        var whose = new OrganisationId(organisation);
        var which = new MapVersion.Id(version);
        if (code != null) {
            return new Target.AnOutcome(whose, which, new Outcome.Code(code));
        }
        if (from == null || to == null || kind == null) {
            throw new IllegalStateException("The row bears on nothing.");
        }
        return new Target.ALink(
                whose,
                which,
                new Link.Name(
                        new Outcome.Code(from), new Outcome.Code(to), Link.Kind.valueOf(kind)));
    }
}
