package house.planted.room;

import house.planted.room.web.KeyPages;

/// Leans on its own pages.
record Listener(KeyPages pages) {}
