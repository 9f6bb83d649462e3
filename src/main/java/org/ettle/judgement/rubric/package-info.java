/// The rubric: how far the evidence on a link bears a contribution, without numbers. It is the
/// default method. The five criteria are Aston's for evidence on a case (Khulisa, *What are
/// evidence rubrics?*; Aston, *The value of evidence rubrics*); the descriptions of the five points
/// are ours, for self-directed support.
@NullMarked
package org.ettle.judgement.rubric;

import org.jspecify.annotations.NullMarked;
