package org.ettle.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ettle.crawl.judge.Axe;
import org.ettle.crawl.judge.Contrast;
import org.ettle.crawl.judge.Headers;
import org.ettle.crawl.judge.Keyboard;
import org.ettle.crawl.judge.Links;
import org.ettle.crawl.judge.Markup;
import org.ettle.crawl.judge.NoComplaints;
import org.ettle.crawl.judge.PlainWords;
import org.ettle.crawl.judge.Reflow;
import org.ettle.crawl.judge.Status;
import org.ettle.crawl.judge.StaysHome;
import org.ettle.crawl.judge.Titles;
import org.ettle.crawl.judge.Weight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Shows that each judge catches the fault it is there for, and has nothing against a sound page.
@Tag("browser")
@Timeout(90)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgesTest {

    private static final String SOUND =
            """
            <p>People choose their support.</p>
            <p><a href="#more">Read more</a> <button type="button">Show</button></p>
            <h2 id="more">More</h2>
            """;

    private static final String LONG_SENTENCE =
            "<p>" + "We give every person the words and ".repeat(5) + "the time.</p>";

    private static final String HARD_WORDS =
            "<p>"
                    + "Organisational accountability necessitates comprehensive administration. "
                            .repeat(30)
                    + "</p>";

    private PlantedSite site;
    private Windows windows;

    @BeforeAll
    void open() throws IOException {
        site = new PlantedSite();
        windows = Windows.open();
    }

    @AfterAll
    void close() {
        windows.close();
        site.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                planted(Markup::new, "<h2>One</h2><h4>Three</h4>", "a step of the headings"),
                planted(Markup::new, "<h1>Again</h1>", "2 h1"),
                planted(Markup::new, "<p id=\"a\"></p><p id=\"a\"></p>", "the id a"),
                planted(Markup::new, "<p aria-labelledby=\"gone\"></p>", "the id gone"),
                planted(Markup::new, "<p style=\"color:red\">x</p>", "inline style"),
                planted(Markup::new, "<script>go()</script>", "inline style or script"),
                planted(Markup::new, "<img src=\"data:,\">", "no alternative text"),
                planted(Markup::new, "<p><div></p></div>", "not HTML"),
                planted(Markup::new, "<a href=\"/\"><button>x</button></a>", "within a control"),
                planted(
                        Markup::new,
                        "<table><thead><tr><th>A</th><th>B</th></tr></thead>"
                                + "<tbody><tr><td>1</td></tr></tbody></table>",
                        "1 cells under 2 heads"),
                planted(Links::new, "<a href=\"/gone\">x</a>", "which answers 404"),
                planted(Links::new, "<a href=\"#gone\">x</a>", "#gone"),
                planted(PlainWords::new, LONG_SENTENCE, "a sentence of"),
                planted(PlainWords::new, HARD_WORDS, "the reading grade"),
                planted(NoComplaints::new, "<script>go()</script>", "the browser complains"),
                planted(
                        StaysHome::new,
                        "<img alt=\"\" src=\"http://localhost:9/x.png\">",
                        "another site",
                        Map.of("Content-Security-Policy", "")),
                planted(Weight::new, "<p hidden>" + "x".repeat(100_001) + "</p>", "bytes, over"),
                planted(
                        Reflow::new,
                        "<svg width=\"400\" height=\"10\"></svg>",
                        "NARROW: wider than the window"),
                planted(
                        Reflow::new,
                        "<p>" + "unbreakable".repeat(20) + "</p>",
                        "ZOOMED: wider than the window"),
                planted(
                        Keyboard::new,
                        "<a href=\"#b\">first</a><a href=\"#b\" tabindex=\"1\" id=\"b\">second</a>",
                        "should reach"),
                planted(
                        Keyboard::new,
                        "<style>a:focus{outline:none}</style><a href=\"#\">x</a>",
                        "looks the same",
                        Map.of("Content-Security-Policy", "")),
                planted(
                        Keyboard::new,
                        "<style>a:focus{outline:1px solid #fff}</style><a href=\"#\">x</a>",
                        "pixels show the focus",
                        Map.of("Content-Security-Policy", "")),
                planted(Axe::new, "<label>Name</label><input>", "DESKTOP: axe label"),
                planted(
                        Contrast::new,
                        "<style>@media (max-width:400px){p{color:#ccc}}</style><p>Pale</p>",
                        "NARROW: axe color-contrast",
                        Map.of("Content-Security-Policy", "")),
                planted(
                        Contrast::new,
                        "<style>@media print{p{color:#ccc}}</style><p>Pale</p>",
                        "PRINT: axe color-contrast",
                        Map.of("Content-Security-Policy", "")),
                planted(
                        Contrast::new,
                        "<style>@media (max-height:300px){p{color:#ccc}}</style><p>Pale</p>",
                        "ZOOMED: axe color-contrast",
                        Map.of("Content-Security-Policy", "")),
                planted(
                        Contrast::new,
                        "<style>div{background:#555}</style><p>Plain</p><div><p>Dark</p></div>",
                        "DESKTOP: axe color-contrast",
                        Map.of("Content-Security-Policy", "")),
                planted(
                        Contrast::new,
                        "<style>a{opacity:.4}</style><p>Plain <a href=\"/\">and pale</a></p>",
                        "DESKTOP: axe color-contrast",
                        Map.of("Content-Security-Policy", "")),
                planted(Axe::new, "<input>", "ZOOMED: axe label"),
                planted(Axe::new, "<input>", "SCRIPT_OFF: axe label"),
                planted(
                        Axe::new,
                        "<input><script nonce=\"%s\">document.querySelector('input').remove()</script>"
                                .formatted(PlantedSite.NONCE),
                        "SCRIPT_OFF: axe label"),
                planted(
                        Contrast::new,
                        "<style>@media (forced-colors:active){p{color:#ccc;"
                                + "forced-color-adjust:none}}</style><p>Pale</p>",
                        "FORCED_COLOURS: axe color-contrast",
                        Map.of("Content-Security-Policy", "")),
                planted(Headers::new, SOUND, "Server", Map.of("Server", "Nosy/1.0")),
                planted(
                        Headers::new,
                        SOUND,
                        "X-Content-Type-Options",
                        Map.of("X-Content-Type-Options", "")),
                planted(
                        Headers::new,
                        SOUND,
                        "unsafe",
                        Map.of(
                                "Content-Security-Policy",
                                "default-src 'none'; script-src 'unsafe-inline'")));
    }

    private static Arguments planted(Supplier<Judge> judge, String main, String caught) {
        return planted(judge, main, caught, Map.of());
    }

    private static Arguments planted(
            Supplier<Judge> judge, String main, String caught, Map<String, String> headers) {
        return arguments(judge, main, caught, headers);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_planted_fault_is_caught(
            Supplier<Judge> judge, String main, String caught, Map<String, String> headers) {
        var answer = site.page("Planted", main, headers);

        assertThat(faultsOf(judge.get(), answer)).anyMatch(fault -> fault.contains(caught));
    }

    @Test
    void a_sound_page_passes_every_judge() {
        var judges =
                List.of(
                        new Status(),
                        new Headers(),
                        new Markup(),
                        new Titles(),
                        new Links(),
                        new PlainWords(),
                        new NoComplaints(),
                        new StaysHome(),
                        new Weight(),
                        new Reflow(),
                        new Keyboard(),
                        new Axe(),
                        new Contrast());
        var answer = site.page("Sound", SOUND);

        for (var judge : judges) {
            assertThat(faultsOf(judge, answer)).as(judge.getClass().getSimpleName()).isEmpty();
        }
    }

    @Test
    void a_look_that_an_earlier_page_had_is_not_asked_about_again_and_a_new_one_is() {
        var contrast = new Contrast();
        var pale = "<style>p{color:#ccc}</style><p>Pale</p>";
        var paler = "<style>p{color:#ddd}</style><p>Paler</p>";

        assertThat(faultsOf(contrast, bare(pale))).isNotEmpty();
        assertThat(faultsOf(contrast, bare(pale))).isEmpty();
        assertThat(faultsOf(contrast, bare(paler))).isNotEmpty();
    }

    /// A page that may bring its own styles.
    private Answer bare(String main) {
        return site.page("Planted", main, Map.of("Content-Security-Policy", ""));
    }

    @Test
    void two_pages_of_one_title_are_caught() {
        var titles = new Titles();
        titles.faultsOf(site.page("Twin", SOUND));
        titles.faultsOf(site.page("Twin", SOUND));

        assertThat(titles.faultsOfAll()).singleElement().asString().contains("called Twin");
    }

    @Test
    void a_page_without_a_title_of_its_own_is_caught() {
        assertThat(new Titles().faultsOf(site.page("", SOUND))).isNotEmpty();
    }

    @Test
    void an_unexpected_status_is_caught() {
        var answer = site.page("Sound", SOUND);
        var asked =
                new Answer(
                        answer.site(),
                        new Example(answer.example().address(), 404),
                        answer.status(),
                        answer.headers(),
                        answer.body());

        assertThat(new Status().faultsOf(asked)).containsExactly("answered 200, not 404");
    }

    private List<String> faultsOf(Judge judge, Answer answer) {
        var faults = new ArrayList<>(judge.faultsOf(answer));
        for (var state : State.values()) {
            var sight = windows.look(answer, state);
            judge.faultsOf(sight).forEach(fault -> faults.add(state + ": " + fault));
        }
        faults.addAll(judge.faultsOfAll());
        return faults;
    }
}
