package org.ettle.journal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.ettle.journal.chain.ChainCheck;
import org.ettle.journal.chain.Entry;
import org.ettle.journal.chain.Flaw;
import org.ettle.journal.chain.Octets;
import org.ettle.journal.chain.Payload;
import org.jspecify.annotations.Nullable;

/// Looks at the chains of all organisations as their entries go by, one organisation after the
/// other.
final class WholeCheck {

    private final SignedLengths signed;
    private final Map<UUID, Flaw> flaws = new TreeMap<>();
    private final Map<UUID, ChainCheck> ended = new TreeMap<>();
    private @Nullable ChainCheck here;
    private boolean badHere;

    WholeCheck(SignedLengths signed) {
        this.signed = signed;
    }

    /// What an organisation's chain says of itself.
    record Head(long size, Octets last) {

        boolean fits(long otherSize, Octets otherLast) {
            return size == otherSize && last.equals(otherLast);
        }
    }

    void next(Entry entry, @Nullable Payload payload) {
        var check = here;
        if (check == null || !check.organisation().equals(entry.organisation())) {
            check = begin(entry.organisation());
        }
        if (!badHere) {
            check.next(entry, payload).ifPresent(this::bad);
        }
    }

    private ChainCheck begin(UUID organisation) {
        var check = new ChainCheck(organisation, signed.of(organisation), false);
        here = check;
        ended.put(organisation, check);
        badHere = false;
        signed.flaw(organisation).ifPresent(this::bad);
        return check;
    }

    private void bad(Flaw flaw) {
        badHere = true;
        if (here != null) {
            flaws.put(here.organisation(), flaw);
        }
    }

    /// @param heads what each chain says of itself
    List<Verdict> end(Map<UUID, Head> heads) {
        var organisations = new TreeSet<>(ended.keySet());
        organisations.addAll(heads.keySet());
        signed.organisations().forEach(organisations::add);
        var verdicts = new ArrayList<Verdict>();
        for (var organisation : organisations) {
            verdicts.add(verdict(organisation, Optional.ofNullable(heads.get(organisation))));
        }
        return verdicts;
    }

    private Verdict verdict(UUID organisation, Optional<Head> head) {
        var known = flaws.get(organisation);
        var ran = ended.get(organisation);
        var check = ran == null ? begin(organisation) : ran;
        var flaw =
                Optional.ofNullable(known)
                        .or(() -> signed.flaw(organisation))
                        .or(() -> check.end(OptionalLong.empty()))
                        .or(() -> headFlaw(check, head));
        return flaw.<Verdict>map(it -> new Verdict.Bad(organisation, it))
                .orElseGet(() ->
                        new Verdict.Whole(
                                organisation,
                                check.size(),
                                signed.signedOf(organisation, check.size())));
    }

    private static Optional<Flaw> headFlaw(ChainCheck check, Optional<Head> head) {
        boolean fits =
                head.map(it -> it.fits(check.size(), check.last())).orElse(check.size() == 0);
        return fits
                ? Optional.empty()
                : Optional.of(new Flaw(Flaw.Code.HEAD_WRONG, check.size() + 1));
    }
}
