/// What became of everything that was found: the boxes of PRISMA 2020 (Page et al., BMJ
/// 2021;372:n71) and the three steps of a learning review, their drawing and their table. Counts go
/// in and none is stored: a [Flow] is worked out from where each reference stands, whenever
/// somebody looks.
@NullMarked
package org.ettle.review.flow;

import org.jspecify.annotations.NullMarked;
