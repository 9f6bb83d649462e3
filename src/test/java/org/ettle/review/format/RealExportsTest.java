package org.ettle.review.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shapes in which databases export; the works are invented.
class RealExportsTest {

    @TempDir private Path folder;

    private record Read(
            Format format,
            String encoding,
            List<Reference> whole,
            List<Reading.Unreadable> unreadable) {

        Reference only() {
            assertThat(unreadable).isEmpty();
            assertThat(whole).hasSize(1);
            return whole.getFirst();
        }
    }

    private Read read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8, Map.of());
    }

    private Read read(String text, Charset charset, Map<String, String> columns)
            throws IOException {
        var path = folder.resolve("export.txt");
        Files.write(path, text.getBytes(charset));
        var file = ReferenceFile.find(path).orElseThrow();
        var read = new Read(file.format(), file.encoding(), new ArrayList<>(), new ArrayList<>());
        file.read(
                columns,
                it -> {
                    switch (it) {
                        case Reading.Whole(var reference) -> read.whole().add(reference);
                        case Reading.Unreadable bad -> read.unreadable().add(bad);
                    }
                });
        return read;
    }

    @Test
    void embase() throws IOException {
        var it =
                read("""
                TY  - JOUR
                M1  - (Muirhead A.B., a.muirhead@example.org) Institute of Care, Glasgow
                M1  - 2012
                A1  - Muirhead A.B.
                A1  - Ogilvie C.
                AD  - (Muirhead A.B.) Institute of Care
                T1  - Direct payments and carers
                LA  - English
                KW  - caregiver
                KW  - social care
                JF  - Journal of Social Care
                JA  - J. Soc. Care
                LK  - https://example.org/1
                VL  - 7
                IS  - 2
                SP  - 12
                EP  - 19
                CY  - United Kingdom
                PB  - Care Press
                SN  - 1234-5678
                AN  - L360000001
                AB  - AIM: To see whether
                  it helps. RESULTS: It does.
                M3  - 10.1000/jsc.7.12
                Y1  - 2012
                ER  -
                """)
                        .only();

        assertThat(it.kind()).isEqualTo(Kind.ARTICLE);
        assertThat(it.value(Field.TITLE)).isEqualTo("Direct payments and carers");
        assertThat(it.values(Field.AUTHOR)).containsExactly("Muirhead A.B.", "Ogilvie C.");
        assertThat(it.value(Field.DOI)).isEqualTo("10.1000/jsc.7.12");
        assertThat(it.value(Field.PAGES)).isEqualTo("12-19");
        assertThat(it.value(Field.ABSTRACT))
                .isEqualTo("AIM: To see whether\nit helps. RESULTS: It does.");
        assertThat(it.value(Field.ACCESSION)).isEqualTo("L360000001");
        assertThat(it.origin().verbatim())
                .startsWith("TY  - JOUR\nM1  - (Muirhead")
                .endsWith("ER  -");
    }

    @Test
    void proquest_names_its_source_above_and_a_record_that_never_ends_is_read() throws IOException {
        var read =
                read(
                        """
                        Provider: ProQuest
                        Content: text/plain; charset="UTF-8"

                        TY  - JOUR
                        T1  - One
                        AU  - Muirhead, Anna
                        Y1  - 2012/05/01/
                        PY  - 2012

                        TY  - THES
                        T1  - Two
                        ER  -
                        """);

        assertThat(read.unreadable()).isEmpty();
        assertThat(read.whole())
                .extracting(it -> it.value(Field.TITLE))
                .containsExactly("One", "Two");
        assertThat(read.whole().getFirst().value(Field.YEAR)).isEqualTo("2012");
        assertThat(read.whole().getFirst().value(Field.DATE)).isEqualTo("2012/05/01/");
        assertThat(read.whole().get(1).kind()).isEqualTo(Kind.THESIS);
    }

    @Test
    void pubmed() throws IOException {
        var it =
                read("""

                PMID- 21000001
                OWN - NLM
                DP  - 2012 May 3
                TI  - Direct payments for adults with acquired brain injury and
                      their carers.
                PG  - 12-9
                LID - 10.1000/jsc.7.12 [doi]
                AB  - It helps.
                FAU - Muirhead, Anna B
                AU  - Muirhead AB
                LA  - eng
                PT  - Journal Article
                PT  - Randomized Controlled Trial
                TA  - J Soc Care
                JT  - Journal of social care
                AID - 10.1000/jsc.7.12 [doi]
                AID - S0000-1 [pii]
                SO  - J Soc Care. 2012 May 3;7(2):12-9.
                """)
                        .only();

        assertThat(it.id()).isEqualTo("21000001");
        assertThat(it.value(Field.TITLE)).endsWith("brain injury and their carers.");
        assertThat(it.values(Field.AUTHOR)).containsExactly("Muirhead, Anna B");
        assertThat(it.value(Field.YEAR)).isEqualTo("2012");
        assertThat(it.value(Field.DOI)).isEqualTo("10.1000/jsc.7.12");
        assertThat(it.container()).isEqualTo("Journal of social care");
    }

    @Test
    void ovid_numbers_its_records() throws IOException {
        var read =
                read(
                        """
                        <1>
                        UI  - 21000001
                        TI  - One
                        AU  - Muirhead AB
                        YR  - 2012

                        <2>
                        UI  - 21000002
                        TI  - Two
                        """);

        assertThat(read.unreadable()).isEmpty();
        assertThat(read.whole())
                .extracting(it -> it.value(Field.TITLE))
                .containsExactly("One", "Two");
    }

    @Test
    void scopus() throws IOException {
        var it =
                read("\uFEFF\"Authors\",\"Title\",\"Year\",\"Source title\",\"Volume\",\"Issue\",\"Art. No.\",\"DOI\",\"Author Keywords\",\"Document Type\",\"EID\"\r\n"
                                + "\"Muirhead A.B., Ogilvie C.\",\"Direct \"\"payments\"\"\",\"2012\",\"Journal of Social Care\",\"7\",\"2\",\"e12\",\"10.1000/x\",\"carers; care\",\"Article\",\"2-s2.0-1\"\r\n")
                        .only();

        assertThat(it.values(Field.AUTHOR)).containsExactly("Muirhead A.B.", "Ogilvie C.");
        assertThat(it.value(Field.TITLE)).isEqualTo("Direct \"payments\"");
        assertThat(it.values(Field.KEYWORD)).containsExactly("carers", "care");
        assertThat(it.entries()).contains(new Reference.Entry(Field.OTHER, "Art. No.", "e12"));
    }

    @Test
    void web_of_science() throws IOException {
        var it =
                read("""
                FN Clarivate Analytics Web of Science
                VR 1.0
                PT J
                AU Muirhead, AB
                   Ogilvie, C
                AF Muirhead, Anna B.
                   Ogilvie, Catriona
                TI Direct payments and
                   carers
                SO JOURNAL OF SOCIAL CARE
                DT Article
                DE carers; social care
                PY 2012
                VL 7
                BP 12
                EP 19
                DI 10.1000/x
                UT WOS:000001
                ER

                EF
                """)
                        .only();

        assertThat(it.values(Field.AUTHOR))
                .containsExactly("Muirhead, Anna B.", "Ogilvie, Catriona");
        assertThat(it.value(Field.TITLE)).isEqualTo("Direct payments and carers");
        assertThat(it.value(Field.PAGES)).isEqualTo("12-19");
    }

    @Test
    void bibtex_with_accents_macros_and_an_entry_that_never_closes() throws IOException {
        var read =
                read(
                        """
                        @string{jsc = "Journal of Social Care"}
                        @article{one,
                          author = {M{\\"u}ller, Anna and {Food and Drink Federation} and Ca\\~nas, J},
                          title = "{Direct} payments \\& carers",
                          journal = jsc, year = 2012, month = may, pages = {12--19}
                        }
                        @article{two, title = {Never closed,
                          year = 2011
                        @book{three, title = {Three}}
                        """);

        assertThat(read.unreadable()).extracting(Reading.Unreadable::line).containsExactly(7L);
        assertThat(read.unreadable().getFirst().reason())
                .isEqualTo("The braces of this entry never close.");
        var one = read.whole().getFirst();
        assertThat(one.values(Field.AUTHOR))
                .containsExactly("Müller, Anna", "Food and Drink Federation", "Cañas, J");
        assertThat(one.value(Field.TITLE)).isEqualTo("Direct payments & carers");
        assertThat(one.value(Field.JOURNAL)).isEqualTo("Journal of Social Care");
        assertThat(one.value(Field.PAGES)).isEqualTo("12-19");
        assertThat(read.whole().get(1).kind()).isEqualTo(Kind.BOOK);
    }

    @Test
    void endnote_xml_on_one_line_with_styles_and_a_broken_record() throws IOException {
        var read =
                read(
                        "<?xml version=\"1.0\"?><!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml><records>"
                                + "<record><rec-number>7</rec-number><ref-type name=\"Journal Article\">17</ref-type><contributors><authors>"
                                + "<author><style face=\"normal\">Muirhead, A.</style></author></authors></contributors><titles><title>"
                                + "<style>Direct </style><style face=\"italic\">payments</style></title><secondary-title>J Soc Care</secondary-title></titles>"
                                + "<dates><year>2012</year></dates></record>"
                                + "<record><titles><title>Broken &nothing; </titles></record>"
                                + "<record><titles><title>&x;</title></titles></record>"
                                + "<record><titles><title>Three</title></titles></record></records></xml>");

        assertThat(read.format()).isEqualTo(Format.ENDNOTE_XML);
        assertThat(read.whole())
                .extracting(it -> it.value(Field.TITLE))
                .containsExactly("Direct payments", "Three");
        assertThat(read.whole().getFirst().value(Field.JOURNAL)).isEqualTo("J Soc Care");
        assertThat(read.unreadable()).hasSize(2);
        assertThat(read.unreadable().getFirst().reason())
                .startsWith("The XML of the record is broken");
    }

    @Test
    void endnote_tagged() throws IOException {
        var it =
                read("%0 Journal Article\n%A Muirhead, A.\n%T Direct payments\n%J J Soc Care\n%D 2012\n%K carers\ncare\n")
                        .only();

        assertThat(it.value(Field.JOURNAL)).isEqualTo("J Soc Care");
        assertThat(it.values(Field.KEYWORD)).containsExactly("carers", "care");
    }

    @Test
    void a_folder_listed_with_dates() throws IOException {
        var read =
                read(
                        """
                        2021-03-04 Board/Minutes of March.docx
                        notes from the visit.pdf\t14/05/2021
                        2021-02-30 never.docx
                        no date here.docx
                        """);

        assertThat(read.format()).isEqualTo(Format.FILE_LIST);
        assertThat(read.whole())
                .extracting(it -> it.value(Field.TITLE))
                .containsExactly("Minutes of March", "notes from the visit");
        assertThat(read.whole().get(1).value(Field.DATE)).isEqualTo("2021-05-14");
        assertThat(read.unreadable()).extracting(Reading.Unreadable::line).containsExactly(3L, 4L);
        assertThat(read.unreadable().getFirst().reason()).contains("2021-02-30");
    }

    @Test
    void columns_that_nobody_knows_are_named_and_others_are_kept() throws IOException {
        var read =
                read(
                        "Heading;Who;Colour\nDirect payments;Muirhead, A.;red\n",
                        StandardCharsets.UTF_8,
                        Map.of("Heading", "title", "Who", "author"));

        assertThat(read.only().value(Field.AUTHOR)).isEqualTo("Muirhead, A.");
        assertThat(read.only().entries())
                .contains(new Reference.Entry(Field.OTHER, "Colour", "red"));
    }

    @Test
    void a_quotation_that_never_closes_costs_one_row() throws IOException {
        var read = read("id,title\n1,\"never closed\n2,Two\n3,Three\n");

        assertThat(read.whole())
                .extracting(it -> it.value(Field.TITLE))
                .containsExactly("Two", "Three");
        assertThat(read.unreadable()).extracting(Reading.Unreadable::line).containsExactly(2L);
    }

    @Test
    void the_encoding_is_found() throws IOException {
        var text = "TY  - JOUR\r\nTI  - Café – naïve\r\nER  - \r\n";

        for (var charset :
                List.of(
                        StandardCharsets.UTF_8,
                        Charset.forName("windows-1252"),
                        StandardCharsets.UTF_16LE)) {
            var read = read(text, charset, Map.of());
            assertThat(read.only().value(Field.TITLE)).isEqualTo("Café – naïve");
            assertThat(read.encoding()).isEqualTo(charset.name());
        }
    }
}
