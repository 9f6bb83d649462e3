package org.ettle.access.signin;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a password must be, after OWASP ASVS 5.0, V6.2: long enough, not one that many have, and
/// not made of names that are known. Every character is allowed, and none is demanded.
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 256;

    /// What must be left of a password once the names in it are taken away.
    private static final int LEFT_BESIDE_NAMES = 8;

    private static final int SHORTEST_NAME = 3;
    private static final int FEWEST_DIFFERENT = 5;

    private static final List<String> ROWS =
            List.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "01234567890123456789012345678901234567890",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/");

    private PasswordRules() {}

    /// Why a password is not taken.
    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON,
        TOO_PLAIN,
        MADE_OF_NAMES
    }

    /// The form in which a password is kept and compared: the same letters typed on two keyboards
    /// may be written in two ways.
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /// @param names of the person and the organisation
    public static Optional<Fault> faultOf(String typed, Collection<String> names) {
        var password = normal(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (CommonPasswords.hold(password)) {
            return Optional.of(Fault.TOO_COMMON);
        }
        if (isPlain(password.toLowerCase(Locale.ROOT))) {
            return Optional.of(Fault.TOO_PLAIN);
        }
        return isMadeOf(names, password) ? Optional.of(Fault.MADE_OF_NAMES) : Optional.empty();
    }

    private static boolean isPlain(String password) {
        return password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || ROWS.stream().anyMatch(row -> row.contains(password))
                || ROWS.stream().anyMatch(row -> backwards(row).contains(password));
    }

    private static String backwards(String row) {
        return new StringBuilder(row).reverse().toString();
    }

    private static boolean isMadeOf(Collection<String> names, String password) {
        var rest = password.toLowerCase(Locale.ROOT);
        for (var name : words(names)) {
            rest = rest.replace(name, "");
        }
        return rest.length() < password.length() && rest.length() < LEFT_BESIDE_NAMES;
    }

    /// The longest first, so that no part of a name is left over.
    private static List<String> words(Collection<String> names) {
        return Stream.concat(
                        Stream.of("ettle"),
                        names.stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .flatMap(name ->
                                        Stream.concat(
                                                Stream.of(name, name.replace(" ", "")),
                                                Stream.of(name.split("[^\\p{L}\\p{N}]+")))))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }
}
