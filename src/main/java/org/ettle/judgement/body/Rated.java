package org.ettle.judgement.body;

import org.ettle.judgement.certainty.Cerqual;
import org.ettle.judgement.certainty.Grade;
import org.ettle.judgement.certainty.Suggestion;

/// The concerns that somebody had about a body of evidence, by one method.
public sealed interface Rated {

    Method method();

    /// What the rule makes of them. It is nobody's decision.
    Suggestion suggest();

    record ByCerqual(Cerqual concerns) implements Rated {

        @Override
        public Method method() {
            return Method.CERQUAL;
        }

        @Override
        public Suggestion suggest() {
            return concerns.suggest();
        }
    }

    record ByGrade(Grade reasons) implements Rated {

        @Override
        public Method method() {
            return Method.GRADE;
        }

        @Override
        public Suggestion suggest() {
            return reasons.suggest();
        }
    }

    enum Method {
        CERQUAL("CERQual", "for what people said in studies"),
        GRADE("GRADE", "for figures");

        private final String title;
        private final String words;

        Method(String title, String words) {
            this.title = title;
            this.words = words;
        }

        public String title() {
            return title;
        }

        public String words() {
            return words;
        }
    }
}
