/// Screening: who decided what on which record at which stage, and how a record stands. Nobody sees
/// what another decided on a record before all who are needed have decided; the database itself
/// keeps that (docs/decisions/0019). Nothing is overwritten: what was taken back and what was
/// resolved are rows of their own.
@NullMarked
package org.ettle.review.screening;

import org.jspecify.annotations.NullMarked;
