package org.ettle.review.reading;

/// How many included records have both codes.
public record CrossCount(String row, String column, int records) {}
