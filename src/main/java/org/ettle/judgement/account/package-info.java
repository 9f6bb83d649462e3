/// What people's own accounts say brings about what, and how a theory fits them (after QuIP,
/// Copestake and others 2019; that accounts can be held against a theory is Powell's idea, these
/// formulas are ours). Counts are told twice, by people and by mentions, and never as truth: that
/// many say so does not make it so.
@NullMarked
package org.ettle.judgement.account;

import org.jspecify.annotations.NullMarked;
