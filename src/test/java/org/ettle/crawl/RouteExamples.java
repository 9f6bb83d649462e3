package org.ettle.crawl;

/// Tells the crawl where to find examples of a room's routes. Write one beside the room's tests,
/// with a constructor that takes nothing; the crawl finds it by itself.
///
///     final class MapRouteExamples implements RouteExamples {
///         public void tell(Examples examples) {
///             examples.of("/maps/{map}").at("/maps/sds");
///             examples.of("/search").at("/search").at("/search?q=nothing-like-it");
///             examples.besides("/maps/no-such-map", 404);
///         }
///     }
public interface RouteExamples {

    void tell(Examples examples);
}
