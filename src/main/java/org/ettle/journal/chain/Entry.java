package org.ettle.journal.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of an organisation's chain, as it is stored.
///
/// @param time microseconds since 1970
/// @param who who acted; null for the program itself
/// @param whom whose record it touches; null where it is nobody's
/// @param what the room and the fact ("theory.outcome-reworded")
/// @param erases the entry whose payload this one erases, or null
/// @param hash the hash of all the rest
public record Entry(
        UUID organisation,
        long number,
        Octets previous,
        long time,
        @Nullable UUID who,
        @Nullable UUID whom,
        String what,
        String request,
        @Nullable Long erases,
        Octets commitment,
        Octets hash) {

    static final String TAG = "ettle/journal/entry/1";

    /// The entry that comes after another, with its hash.
    public static Entry sealed(
            UUID organisation,
            long number,
            Octets previous,
            long time,
            @Nullable UUID who,
            @Nullable UUID whom,
            String what,
            String request,
            @Nullable Long erases,
            Octets commitment) {
        var unsealed =
                new Entry(
                        organisation,
                        number,
                        previous,
                        time,
                        who,
                        whom,
                        what,
                        request,
                        erases,
                        commitment,
                        Octets.ZERO);
        return unsealed.withHash(unsealed.computedHash());
    }

    public Entry withHash(Octets other) {
        return new Entry(
                organisation,
                number,
                previous,
                time,
                who,
                whom,
                what,
                request,
                erases,
                commitment,
                other);
    }

    /// The hash that the entry should have.
    public Octets computedHash() {
        return computedHash(new Message());
    }

    Octets computedHash(Message message) {
        return written(message).hash();
    }

    Message written(Message message) {
        return message.begin(TAG)
                .uuid(organisation)
                .number(number)
                .octets(previous)
                .number(time)
                .uuid(who)
                .uuid(whom)
                .text(what)
                .text(request)
                .number(erases)
                .octets(commitment);
    }

    boolean erasesWrongly() {
        return erases != null && (erases < 1 || erases >= number);
    }
}
