package org.ettle.review.flow;

/// So many references of one source that stand in one place.
///
/// @param source what was searched, as the protocol calls it
public record Group(Channel channel, String source, Whereabouts whereabouts, long count) {

    Group with(long other) {
        return new Group(channel, source, whereabouts, other);
    }
}
