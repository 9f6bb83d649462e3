package house.planted.room;

import jakarta.servlet.http.HttpServletRequest;

/// Knows of the web although it stands outside it.
record Doorman(HttpServletRequest request) {}
