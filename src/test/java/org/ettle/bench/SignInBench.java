package org.ettle.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Many people sign in with their passwords at the same time, while others read the map. They came
/// to their passwords as people do: added by an administrator, each with a one-time link.
final class SignInBench {

    private static final int PEOPLE = 50;
    private static final int AT_A_TIME = 5;
    private static final int LEAST_A_SECOND = 25;
    private static final String ORGANISATION = "scottish-government";
    private static final String ADMINISTRATOR = "de300000-0000-4000-8000-000000000103";
    private static final String PASSWORD = "kelpie under a grey tarpaulin";
    private static final Pattern LINK = Pattern.compile("(/welcome/[^<\\s]+)");

    private final ProgramBench program;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    SignInBench(ProgramBench program) {
        this.program = program;
    }

    private record Person(Visitor visitor, String name) {

        boolean signsIn() throws IOException, InterruptedException {
            visitor.comeBack();
            var answers = Map.of("organisation", ORGANISATION, "name", name, "password", PASSWORD);
            return Visitor.isDone(visitor.send("/sign-in", answers)) && visitor.isSignedIn();
        }
    }

    List<Figure> figures() throws Exception {
        var people = people();
        var beside = program.beside(() -> signInAllTheTime(people));
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.atLeast(
                        "Sign-ins by password, %d people at a time".formatted(AT_A_TIME),
                        beside.done(),
                        LEAST_A_SECOND,
                        "/s"));
        figures.add(
                Figure.atMost(
                        "… refused, of " + (done.get() + refused.get()), refused.get(), 0, ""));
        figures.addAll(ProgramBench.page("sign-ins", beside.page()));
        return figures;
    }

    private List<Person> people() throws IOException, InterruptedException {
        var administrator = program.visitor();
        administrator.signInAs(ORGANISATION, ADMINISTRATOR);
        administrator.open("/people/new");
        var people = new ArrayList<Person>();
        for (int number = 0; number < PEOPLE; number++) {
            var name = "bench." + number;
            var answers = Map.of("name", "Bench Person " + number, "signInName", name);
            var link = Visitor.found(LINK, administrator.send("/people/new", answers).body());
            var visitor = program.visitor();
            visitor.open(link);
            var set = visitor.send(link, Map.of("password", PASSWORD));
            Visitor.require(Visitor.isDone(set), "No password was set:\n" + set.body());
            var person = new Person(visitor, name);
            Visitor.require(person.signsIn(), name + " cannot sign in.");
            people.add(person);
        }
        return people;
    }

    /// @return how many a second
    private double signInAllTheTime(List<Person> people) {
        long begun = System.nanoTime();
        long end = begun + program.load().toNanos();
        try (var doors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int door = 0; door < AT_A_TIME; door++) {
                int first = door;
                doors.execute(() -> {
                    for (int i = first; System.nanoTime() < end; i += AT_A_TIME) {
                        count(people.get(i % PEOPLE));
                    }
                });
            }
        }
        return done.get() * 1e9 / (System.nanoTime() - begun);
    }

    private void count(Person person) {
        (SteadyLoad.isGood(_ -> person.signsIn(), 0) ? done : refused).incrementAndGet();
    }
}
