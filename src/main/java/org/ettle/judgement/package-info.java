/// Judgement: whether outcomes are met and what brought them about, from evidence that is mixed.
/// The root keeps judgements: the evidence that each froze, and what judges answered without
/// knowing of one another. The packages below calculate: values in, values out. Four quantities are
/// kept as four types, so that the compiler refuses to mix them: the status of an outcome
/// ([Status]), confidence in it ([StatusConfidence]), the contribution of one thing to another
/// ([Contribution]) and confidence in that ([ContributionConfidence]).
///
/// The same input gives the same bytes on any machine: logarithms are those of [StrictMath],
/// figures are rounded in one place ([Rounding]), bands are read off rounded figures, and nothing
/// is told in the order in which it came. docs/judgement.md explains every rule, and which cut-offs
/// are ours.
@ApplicationModule(
        displayName = "Judgement",
        allowedDependencies = {
            "platform :: page",
            "platform :: store",
            "platform :: drawing",
            "access",
            "theory",
            "theory :: beside",
            "evidence",
            "evidence :: coverage",
            "evidence :: remapping",
            "evidence :: series"
        })
@NullMarked
package org.ettle.judgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
