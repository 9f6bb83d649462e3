package org.ettle.judgement.account;

/// One end of a claim or of a link: an outcome by its code, or what people named and the theory has
/// not, as it was coded.
public record Factor(String name) implements Comparable<Factor> {

    public Factor {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A factor has a name.");
        }
    }

    @Override
    public int compareTo(Factor other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
