package org.ettle.judgement;

import org.ettle.evidence.Target;

/// Where somebody looked for what tells against something, what for, and what they found.
public record SearchContrary(Target target, String lookedIn, String lookedFor, String found) {}
