package org.ettle.review.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// `./ettle review …`: the plain parts of the room. It ends with 0 when it is done, 1 when
/// something could not be read, 2 when it could not begin.
public final class Review {

    static final int DONE = 0;
    static final int NOT_ALL_READ = 1;
    static final int COULD_NOT_BEGIN = 2;

    private static final String USAGE =
            """
            Usage: ./ettle review COMMAND FILE|FOLDER ...

              dedupe    what is found twice, and why
              import    how files are read, and what is not
              export    the same references in another format
              simulate  screen again what was decided before

            A command alone says what it takes; ./ettle help
            explains all of them.\
            """;

    private Review() {}

    public static void main(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), out));
    }

    static int run(List<String> words, PrintStream out) {
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            var command = words.isEmpty() ? "" : words.getFirst();
            return switch (command) {
                case "dedupe" -> new Dedupe(out).run(rest);
                case "import" -> new Import(out).run(rest);
                case "export" -> new Export(out).run(rest);
                case "simulate" -> new Simulate(out).run(rest);
                case "help", "-h", "--help" -> {
                    out.println(USAGE);
                    yield DONE;
                }
                case "" -> cannotBegin(out, USAGE);
                default -> cannotBegin(out, "There is no command “" + command + "”.\n" + USAGE);
            };
        } catch (CannotUse why) {
            return cannotBegin(out, String.valueOf(why.getMessage()));
        } catch (IOException why) {
            return cannotBegin(out, "Cannot read or write " + why.getMessage());
        }
    }

    static int cannotBegin(PrintStream out, String why) {
        out.println(why);
        return COULD_NOT_BEGIN;
    }
}
