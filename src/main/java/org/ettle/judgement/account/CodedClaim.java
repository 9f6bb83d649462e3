package org.ettle.judgement.account;

import org.ettle.evidence.Claim.Attribution;
import org.ettle.evidence.Claim.Direction;

/// A claim as it counts here.
///
/// @param id the claim's
/// @param account whose it is: the same for everything that one person said, and for nobody else
public record CodedClaim(
        String id, String account, Tie tie, Attribution attribution, Direction direction) {}
