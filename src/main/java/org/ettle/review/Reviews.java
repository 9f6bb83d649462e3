package org.ettle.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Stale;
import org.ettle.review.words.Lexemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of reviews: those that the asker may see, and those of their organisation to be worked
/// on. Each method is one transaction.
@Service
public class Reviews {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_REASON = 2_000;

    private final ReviewStore store;
    private final ReviewSheets sheets;
    private final RecordSheets records;
    private final ApplicationEventPublisher events;

    Reviews(
            ReviewStore store,
            ReviewSheets sheets,
            RecordSheets records,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.records = records;
        this.events = events;
    }

    /// The last begun first.
    @Transactional(readOnly = true)
    public List<Review> list() {
        return sheets.list();
    }

    @Transactional(readOnly = true)
    public Optional<Review> find(Review.Id id) {
        return sheets.find(id, Askers.get().organisation());
    }

    /// @throws NotFound when there is no such review, or the asker may not see it
    @Transactional(readOnly = true)
    public Review get(Review.Id id) {
        return find(id).orElseThrow(() -> new NotFound("this review"));
    }

    /// @throws NotFound when the asker's organisation has no such review
    @Transactional(readOnly = true)
    public Review getOwn(Review.Id id) {
        return find(id).filter(it -> it.organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this review"));
    }

    /// The protocol as it stands.
    @Transactional(readOnly = true)
    public ProtocolVersion protocol(Review review) {
        return protocols(review).getFirst();
    }

    /// Every version, the newest first.
    @Transactional(readOnly = true)
    public List<ProtocolVersion> protocols(Review review) {
        return sheets.protocols(review);
    }

    @Transactional(readOnly = true)
    public ReviewCounts counts(Review review) {
        return sheets.counts(review);
    }

    /// One page of records, which are never merged ones.
    @Transactional(readOnly = true)
    public RecordsFound records(Review review, RecordsSought sought) {
        int most = RecordsSought.ON_A_PAGE;
        if (sought.before() > 0) {
            var found = before(review, sought, most + 1);
            return new RecordsFound(
                    found.subList(0, Math.min(most, found.size())).reversed(),
                    found.size() > most,
                    true);
        }
        var found = after(review, sought, sought.after(), most + 1);
        return new RecordsFound(
                found.subList(0, Math.min(most, found.size())),
                sought.after() > 0,
                found.size() > most);
    }

    /// Records one after another, for what goes through all of them: a file, a ranking.
    ///
    /// @param after the last number that was seen; 0 for the beginning
    @Transactional(readOnly = true)
    public List<ReviewRecord> records(Review review, RecordsSought sought, int after, int most) {
        return after(review, sought, after, most);
    }

    private List<ReviewRecord> after(Review review, RecordsSought sought, int number, int most) {
        var lexemes = Lexemes.of(sought.words());
        return lexemes.isEmpty()
                ? records.after(review, sought, number, most)
                : new WordSearch(records, review, sought, lexemes).after(number, most);
    }

    private List<ReviewRecord> before(Review review, RecordsSought sought, int most) {
        var lexemes = Lexemes.of(sought.words());
        return lexemes.isEmpty()
                ? records.before(review, sought, sought.before(), most)
                : new WordSearch(records, review, sought, lexemes).before(sought.before(), most);
    }

    /// A record, merged or not, with the references that belong to it now.
    ///
    /// @throws NotFound when there is no such record, or the asker may not see it
    @Transactional(readOnly = true)
    public RecordSheet record(Review review, int number) {
        var record = records.find(review, number).orElseThrow(() -> new NotFound("this record"));
        return new RecordSheet(record, records.references(review, List.of(number)));
    }

    /// Whether there is a record of that number, merged or not.
    @Transactional(readOnly = true)
    public boolean has(Review review, int number) {
        return records.find(review, number).isPresent();
    }

    /// The references of several records, those of one record beside each other.
    @Transactional(readOnly = true)
    public List<KeptReference> references(Review review, List<Integer> numbers) {
        return records.references(review, numbers);
    }

    /// Begins a review with an empty protocol.
    @Transactional
    public ReviewAnswer begin(Review.Id id, String title, boolean demonstration) {
        if (title.isBlank()) {
            return refused(new ReviewRefusal.TitleMissing());
        }
        if (title.length() > LONGEST_TITLE) {
            return refused(new ReviewRefusal.TooLong(ReviewRefusal.Part.TITLE, LONGEST_TITLE));
        }
        store.begin(id, title.strip(), demonstration);
        return done(new ReviewFact.ReviewBegun(organisation(), id, title.strip(), demonstration));
    }

    /// Writes the protocol before it is started. Half of one may be kept.
    ///
    /// @param revision what the asker saw
    /// @throws Stale when somebody else wrote since
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional
    public ReviewAnswer write(Review.Id id, int revision, Protocol protocol) {
        var standing = held(id);
        if (standing.isFrozen()) {
            return refused(new ReviewRefusal.StartedAlready());
        }
        look(standing.revision() == revision);
        var refusals = ProtocolRules.ofAny(protocol);
        if (!refusals.isEmpty()) {
            return new ReviewAnswer.Refused(refusals);
        }
        store.write(id, protocol);
        return done(new ReviewFact.ProtocolWritten(organisation(), id, revision + 1));
    }

    /// Freezes the protocol. From now on it is amended, with a reason.
    ///
    /// @param revision what the asker saw
    /// @throws Stale when somebody else wrote since
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional
    public ReviewAnswer start(Review.Id id, int revision) {
        var standing = held(id);
        if (standing.isFrozen()) {
            return refused(new ReviewRefusal.StartedAlready());
        }
        look(standing.revision() == revision);
        var refusals = ProtocolRules.ofAStart(standing.protocol());
        if (!refusals.isEmpty()) {
            return new ReviewAnswer.Refused(refusals);
        }
        store.start(id);
        return done(new ReviewFact.ProtocolStarted(organisation(), id));
    }

    /// Puts an amended protocol in the place of one that was started; the earlier one stays.
    ///
    /// @param number of the version that the asker saw
    /// @throws Stale when somebody else amended it since
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional
    public ReviewAnswer amend(Review.Id id, int number, Protocol protocol, String reason) {
        var standing = held(id);
        if (!standing.isFrozen()) {
            return refused(new ReviewRefusal.NotStarted());
        }
        look(standing.number() == number);
        var refusals = new ArrayList<>(ProtocolRules.ofAnAmendment(standing.protocol(), protocol));
        if (standing.protocol().equals(protocol)) {
            refusals.add(new ReviewRefusal.NothingChanged());
        }
        lookAtReason(reason, refusals);
        if (!refusals.isEmpty()) {
            return new ReviewAnswer.Refused(refusals);
        }
        store.amend(id, number + 1, protocol, reason.strip());
        return done(new ReviewFact.ProtocolAmended(organisation(), id, number + 1, reason.strip()));
    }

    /// Shows the review and its protocol to everybody. This cannot be undone.
    ///
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional
    public ReviewAnswer publish(Review.Id id, String reason) {
        var standing = held(id);
        var refusals = new ArrayList<ReviewRefusal>();
        if (getOwn(id).isPublished()) {
            refusals.add(new ReviewRefusal.PublishedAlready());
        } else if (!standing.isFrozen()) {
            refusals.add(new ReviewRefusal.NotStarted());
        }
        lookAtReason(reason, refusals);
        if (!refusals.isEmpty()) {
            return new ReviewAnswer.Refused(refusals);
        }
        store.publish(id, reason.strip());
        return done(new ReviewFact.ReviewPublished(organisation(), id, reason.strip()));
    }

    /// The protocol as it stands, which nobody else changes until the transaction ends.
    private ProtocolVersion held(Review.Id id) {
        if (!store.lock(id)) {
            throw new NotFound("this review");
        }
        return protocol(getOwn(id));
    }

    private static void look(boolean isAsSeen) {
        if (!isAsSeen) {
            throw new Stale("this protocol");
        }
    }

    private static void lookAtReason(String reason, List<ReviewRefusal> refusals) {
        if (reason.isBlank()) {
            refusals.add(new ReviewRefusal.ReasonMissing());
        } else if (reason.length() > LONGEST_REASON) {
            refusals.add(new ReviewRefusal.TooLong(ReviewRefusal.Part.REASON, LONGEST_REASON));
        }
    }

    private static OrganisationId organisation() {
        return Objects.requireNonNull(
                Askers.get().organisation(), "Somebody of an organisation works on reviews.");
    }

    private static ReviewAnswer refused(ReviewRefusal reason) {
        return new ReviewAnswer.Refused(List.of(reason));
    }

    private ReviewAnswer done(ReviewFact fact) {
        events.publishEvent(fact);
        return new ReviewAnswer.Done(fact);
    }
}
