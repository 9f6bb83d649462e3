/// Pages of sources, passages, what they bear on, claims and appraisals.
@NullMarked
package org.ettle.evidence.web;

import org.jspecify.annotations.NullMarked;
