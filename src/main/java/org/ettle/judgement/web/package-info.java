/// Pages of judgements, the same for programs, and what stands beside a map.
@NullMarked
package org.ettle.judgement.web;

import org.jspecify.annotations.NullMarked;
