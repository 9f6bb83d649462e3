/// A small causal model worked out by hand, so to say: every way in which its few yes-or-no nodes
/// may depend on each other is gone through and counted, in whole numbers. It is there for teaching
/// and to check the rest against published answers (Humphreys and Jacobs, *Integrated Inferences*,
/// guide to the package CausalQueries, chapter 8), never for a headline.
@NullMarked
package org.ettle.judgement.oracle;

import org.jspecify.annotations.NullMarked;
