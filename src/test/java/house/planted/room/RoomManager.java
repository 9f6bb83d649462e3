package house.planted.room;

/// Named for nothing it does.
final class RoomManager {}
