/// One crawl over every route of Ettle, with many judges.
///
/// The routes are Spring's own list. Each needs an example address, told beside its room's tests
/// (see [org.ettle.crawl.RouteExamples]); a route without one fails the build.
@NullMarked
package org.ettle.crawl;

import org.jspecify.annotations.NullMarked;
