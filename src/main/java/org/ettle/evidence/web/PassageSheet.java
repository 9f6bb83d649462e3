package org.ettle.evidence.web;

import java.util.List;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;

/// A passage with what rests on it.
///
/// @param before what stands before it in the text; empty for those who may not read the text
/// @param sameOrigin other sources of one origin, which count once with this one
/// @param counted things on which other evidence of the same origin bears too
public record PassageSheet(
        String opening,
        @Nullable String told,
        List<Mark> marks,
        boolean demonstration,
        @Nullable String withdrawn,
        String before,
        String quote,
        String after,
        @Nullable Signpost text,
        Signpost source,
        String origin,
        List<String> permission,
        List<BearingLine> bearings,
        List<BearingLine> withdrawnBearings,
        List<ClaimLine> claims,
        List<ClaimLine> withdrawnClaims,
        String claimsFile,
        List<Signpost> sameOrigin,
        List<String> counted,
        List<Signpost> orders,
        @Nullable String history) {

    public PassageSheet {
        marks = List.copyOf(marks);
        permission = List.copyOf(permission);
        bearings = List.copyOf(bearings);
        withdrawnBearings = List.copyOf(withdrawnBearings);
        claims = List.copyOf(claims);
        withdrawnClaims = List.copyOf(withdrawnClaims);
        sameOrigin = List.copyOf(sameOrigin);
        counted = List.copyOf(counted);
        orders = List.copyOf(orders);
    }
}
