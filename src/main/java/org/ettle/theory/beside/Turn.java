package org.ettle.theory.beside;

import java.time.LocalDate;

/// Something that a room says otherwise of a version since a day, and why.
///
/// @param subject what it is about, in words
/// @param before what was said until then
/// @param after what is said since
/// @param address where more is told
public record Turn(
        LocalDate day,
        String subject,
        String before,
        String after,
        String reason,
        String address) {}
