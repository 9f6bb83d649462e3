package org.ettle.platform.writing;

import java.util.List;

/// A document of words, in the order in which it is read. As PDF and as Word it has the same words
/// in the same order.
///
/// @param subject what it is, in a sentence
public record Writing(String title, String subject, List<Block> blocks) {

    public Writing {
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {}

    /// @param level from 1, below the title
    public record Heading(int level, String words) implements Block {}

    public record Paragraph(String words) implements Block {}

    /// One of a list.
    ///
    /// @param mark what stands before it, such as a number; a dot where it is empty
    public record Item(String mark, String words) implements Block {}

    /// @param heads of the columns; a row has as many cells, the first of which is its head
    public record Table(String caption, List<String> heads, List<List<String>> rows)
            implements Block {

        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /// How wide each column is, of 1 in all: by what stands in it, within bounds.
        double[] widths() {
            var weights = new double[heads.size()];
            double sum = 0;
            for (int column = 0; column < weights.length; column++) {
                double longest = heads.get(column).length();
                for (var row : rows) {
                    longest = Math.max(longest, row.get(column).length());
                }
                weights[column] = Math.clamp(longest, 9, 34);
                sum += weights[column];
            }
            for (int column = 0; column < weights.length; column++) {
                weights[column] /= sum;
            }
            return weights;
        }
    }

    /// A drawing, with the same told in words.
    ///
    /// @param png as wide as the page
    /// @param ratio of its height to its width
    public record Figure(String told, byte[] png, double ratio) implements Block {}
}
