package org.ettle.evidence.document.worker;

import org.apache.tika.exception.WriteLimitReachedException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Gathers the words of a document and of what it holds, up to the limit, and looks how many pages
/// came with words and without.
final class Gathering extends DefaultHandler {

    private final StringBuilder words = new StringBuilder();
    private int bodies;
    private boolean isFull;
    private int pages;
    private int emptyPages;
    private int pageBegan = -1;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("body")) {
            bodies++;
        } else if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
            endPage();
            pages++;
            pageBegan = words.length();
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("body") && bodies > 0) {
            bodies--;
            endPage();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length)
            throws WriteLimitReachedException {
        if (bodies == 0) {
            return;
        }
        int room = Limits.CHARACTERS - words.length();
        words.append(characters, start, Math.min(room, length));
        if (length > room) {
            isFull = true;
            throw new WriteLimitReachedException(Limits.CHARACTERS);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length)
            throws WriteLimitReachedException {
        characters(characters, start, length);
    }

    private void endPage() {
        if (pageBegan >= 0) {
            if (words.substring(pageBegan).isBlank()) {
                emptyPages++;
            }
            pageBegan = -1;
        }
    }

    String words() {
        return words.toString();
    }

    int length() {
        return words.length();
    }

    boolean isFull() {
        return isFull;
    }

    int pages() {
        return pages;
    }

    int emptyPages() {
        return emptyPages;
    }
}
