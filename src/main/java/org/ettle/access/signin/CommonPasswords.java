package org.ettle.access.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The fifty thousand passwords that leaked most often, kept in the program, so that none is ever
/// sent anywhere to be asked about. The build takes the list from the package
/// `@zxcvbn-ts/language-common` (MIT licence).
final class CommonPasswords {

    private static final String FILE = "/static/assets/passwords/common.json";

    /// What stands around a word that many chose: "Password2026!" is "password".
    private static final Pattern AROUND = Pattern.compile("^[^a-z]+|[^a-z]+$");

    private static final Map<Character, Character> WRITTEN_FOR =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's');

    private static final Supplier<Set<String>> LIST = SingletonSupplier.of(CommonPasswords::read);

    private CommonPasswords() {}

    /// Whether it is on the list, or a word of the list with something before or after it, with
    /// digits for letters, or twice in a row.
    static boolean hold(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        var bare = AROUND.matcher(plain).replaceAll("");
        return isOn(plain) || isOn(bare) || isOn(read(bare)) || isOn(read(plain));
    }

    private static boolean isOn(String word) {
        return word.length() > 2 && (LIST.get().contains(word) || LIST.get().contains(half(word)));
    }

    private static String half(String word) {
        var half = word.substring(0, word.length() / 2);
        return word.equals(half + half) ? half : word;
    }

    /// Digits and signs read as the letters for which they often stand.
    private static String read(String word) {
        var letters = new StringBuilder(word);
        for (int at = 0; at < letters.length(); at++) {
            letters.setCharAt(at, WRITTEN_FOR.getOrDefault(letters.charAt(at), letters.charAt(at)));
        }
        return AROUND.matcher(letters).replaceAll("");
    }

    private static Set<String> read() {
        try (InputStream list = CommonPasswords.class.getResourceAsStream(FILE)) {
            if (list == null) {
                throw new IllegalStateException(
                        "The list of common passwords is missing: build with Maven, which runs"
                                + " web/build.mjs");
            }
            return JsonMapper.shared().readValue(list, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
