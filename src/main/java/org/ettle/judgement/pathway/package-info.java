/// From links to pathways to outcomes, without pretending that links are independent. A pathway
/// holds where all its links do; an outcome is reached where at least one pathway holds. Nobody
/// knows how links hang together, so what is told is the interval that is right however they do:
/// the bounds of Fréchet (1935), for a graph of any shape. Pathways are never listed, because there
/// can be more of them than anybody can go through:
///
/// - *Low end.* Some pathway holds at least as often as the best one does, and that one at least by
///   Fréchet's bound, 1 less the sum of what its links lack. The best pathway is thus a shortest
///   way, found by Dijkstra's algorithm, in whole ten-thousandths.
/// - *High end.* Whatever leads to the outcome passes every cut of the graph, so it holds at most
///   as often as some link of the cut does, which is at most their sum. The narrowest cut is a
///   largest flow (Ford and Fulkerson, 1956). It is never above 1, nor above the sum over routes,
///   unless the judged time rules out routes of which each link could be passed in time.
///
/// Both are sound and, but for chains and for routes that share no link, need not be the tightest.
///
/// *Feedback.* Each link of feedback takes one period, and a pathway may pass as many as the judged
/// time has periods. A link may not support itself: a way that comes back to where it was is never
/// shorter than the same way without the detour, so the best pathway passes nothing twice; and a
/// flow that runs in a circle reaches nothing.
@NullMarked
package org.ettle.judgement.pathway;

import org.jspecify.annotations.NullMarked;
