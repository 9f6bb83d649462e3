package org.ettle.theory.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoInOneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "People know the budget and resources available to them and can direct them"
                        + " creatively and flexibly",
                "Communities and supported people shape the planning, commissioning and monitoring"
                        + " of support, and are enabled to create and sustain community resources",
                "Workers are confident and systems are simple",
                "Workers are confident; managers are supportive",
                "People know their rights, and councils are open about costs",
                "People know their budget and also understand it",
                "People have choice as well as get support"
            })
    void a_second_verb_makes_two_outcomes(String label) {
        assertThat(TwoInOne.in(label)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "People's social care and support outcomes are met",
                "People have choice and control over their social care and support",
                "People understand how and why decisions about budgets and support are made",
                "Workers enable and empower people to make informed decisions",
                "Frontline workers are encouraged and enabled to exercise professional autonomy",
                "The relationship between public, independent and third sector organisations is"
                        + " trusting and collaborative",
                "Senior decision makers and systems create the culture and conditions for choice",
                "People have access to advice, support and information",
                "Systems are more widely understood, flexible and less complex",
                "Workers take a strengths-based approach",
                "and"
            })
    void two_things_or_qualities_are_not_two_outcomes(String label) {
        assertThat(TwoInOne.in(label)).isFalse();
    }
}
