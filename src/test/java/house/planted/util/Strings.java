package house.planted.util;

final class Strings {}
