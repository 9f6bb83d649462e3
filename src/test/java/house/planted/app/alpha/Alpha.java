package house.planted.app.alpha;

import house.planted.app.beta.Beta;

/// Reaches into a room that its own does not name.
record Alpha(Beta beta) {}
