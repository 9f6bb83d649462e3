package org.ettle.review.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.ettle.access.AccessSettings;
import org.ettle.access.Organisations;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.review.Review;
import org.ettle.review.ReviewAnswer;
import org.ettle.review.Reviews;
import org.ettle.review.archive.ArchiveAnswer;
import org.ettle.review.archive.Archives;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.handover.HandOvers;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Loads an invented review at the first start, unless `ettle.content` or `ettle.demo` is false.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "ettle.content", matchIfMissing = true)
class ReviewAtStart {

    /// The same in every Ettle.
    static final Review.Id REVIEW =
            new Review.Id(UUID.fromString("de300000-0000-4000-8000-0000000000a1"));

    private static final String FILE = "/content/review/learning-review.yaml";

    @Bean
    @Order(2)
    ApplicationRunner demonstrationReview(
            Reviews reviews,
            Archives archives,
            Organisations organisations,
            AccessSettings settings) {
        var organisation = organisations.national().id();
        return _ -> {
            if (settings.demo()) {
                var asker = Asker.theProgram(organisation, "loading the demonstration review");
                Askers.run(asker, () -> load(reviews, archives));
            }
        };
    }

    /// After the judgements of the demonstration, which rest on what was there before.
    @Bean
    @Order(4)
    ApplicationRunner demonstrationSources(
            Reviews reviews,
            FullTexts texts,
            HandOvers handOvers,
            Organisations organisations,
            AccessSettings settings) {
        var organisation = organisations.national().id();
        return _ -> {
            if (settings.demo()) {
                var file = read();
                var reader = file.readers().getFirst();
                var asker = new Asker(organisation, reader, "handing over invented documents");
                Askers.run(asker, () -> handOver(file, reviews, texts, handOvers));
            }
        };
    }

    /// Some of the included documents come as whole texts and become sources, so that the way from
    /// a review to the map can be walked. What was handed over already is left alone.
    static void handOver(InventedFile file, Reviews reviews, FullTexts texts, HandOvers handOvers) {
        var review = reviews.getOwn(REVIEW);
        var there = handOvers.sources(review);
        var documents = new InventedWorks(file).list();
        for (var placed : new InventedReadings(file, documents).texts()) {
            int record = placed.at() + 1;
            if (!there.containsKey(record)) {
                var name = documents.get(placed.at()).name() + ".txt";
                texts.keep(review, record, name, "", placed.read());
                handOvers.hand(REVIEW, record, placed.text().kind());
            }
        }
    }

    /// What is there already is left alone, and the file is not even read; a start that was broken
    /// off goes on where it was.
    static void load(Reviews reviews, Archives archives) {
        if (reviews.find(REVIEW).filter(Review::isPublished).isPresent()) {
            return;
        }
        var file = read();
        if (reviews.find(REVIEW).isEmpty()
                && archives.take(new InventedReview(file))
                        instanceof ArchiveAnswer.Refused(var reason)) {
            throw new IllegalStateException("The demonstration was refused: " + reason.words());
        }
        if (reviews.publish(REVIEW, file.published())
                instanceof ReviewAnswer.Refused(var reasons)) {
            throw new IllegalStateException("The demonstration was refused: " + reasons);
        }
    }

    static InventedFile read() {
        try (var stream = ReviewAtStart.class.getResourceAsStream(FILE)) {
            return YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(stream, InventedFile.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
