package house.planted.room;

/// Open to every room, although only its own may write.
public final class OpenStore {}
