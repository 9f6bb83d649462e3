package org.ettle.evidence.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How files and programs name what is one of a closed list.
public final class Keys {

    private Keys() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants()).filter(it -> of(it).equals(key)).findFirst();
    }

    public static String all(Class<? extends Enum<?>> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Keys::of).toArray(String[]::new));
    }
}
