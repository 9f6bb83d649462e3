package house.planted.room.web;

public final class KeyPages {}
