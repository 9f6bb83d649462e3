package org.ettle.evidence.web.export;

import java.util.HashMap;
import java.util.Map;
import org.ettle.evidence.ClaimsFound;
import org.ettle.evidence.ClaimsSought;
import org.ettle.evidence.Target;
import org.ettle.evidence.web.TargetNames;
import org.jspecify.annotations.Nullable;

/// What the versions are called of which one answer tells. Each is looked up once.
final class VersionKeys {

    private final TargetNames names;
    private final Map<ClaimsSought.Version, String> found = new HashMap<>();

    VersionKeys(TargetNames names) {
        this.names = names;
    }

    @Nullable String of(ClaimsFound.Coded coded) {
        var claim = coded.claim();
        return of(new ClaimsSought.Version(claim.mapOrganisation(), claim.version()));
    }

    @Nullable String of(Target target) {
        return of(new ClaimsSought.Version(target.organisation(), target.version()));
    }

    private @Nullable String of(ClaimsSought.Version version) {
        var key =
                found.computeIfAbsent(
                        version, it -> names.key(it.organisation(), it.id()).orElse(""));
        return key.isEmpty() ? null : key;
    }
}
