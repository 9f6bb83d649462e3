package org.ettle.review.command;

import java.io.IOException;
import java.util.function.Consumer;
import org.ettle.review.format.Reading;

/// What the command line gave, whatever it is: references come out of it one by one.
interface Given {

    /// As it was named.
    String name();

    /// In which format it is, in words.
    String format();

    void read(Consumer<Reading> to) throws IOException;

    /// Where something stands that could not be read.
    String place(Reading.Unreadable reading);

    default String told(Reading.Unreadable reading) {
        return place(reading) + ": " + reading.reason();
    }
}
