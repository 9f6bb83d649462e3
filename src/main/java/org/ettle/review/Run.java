package org.ettle.review;

/// A run of numbers of records, from 1 on: what is counted of it is kept together, and forgotten
/// together once one of its records moves.
///
/// @param size how many numbers each run has
/// @param place how many runs come before it
public record Run(int size, int place) {

    public static Run first(int size) {
        return new Run(size, 0);
    }

    /// The one that the record is in.
    public static Run of(int record, int size) {
        return new Run(size, (record - 1) / size);
    }

    public Run next() {
        return new Run(size, place + 1);
    }

    public int begins() {
        return place * size + 1;
    }

    public int ends() {
        return begins() + size - 1;
    }
}
