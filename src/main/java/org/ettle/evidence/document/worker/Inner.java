package org.ettle.evidence.document.worker;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Hands the words of an inner document on to the one around it, without its beginning and end: a
/// document begins once.
final class Inner extends DefaultHandler {

    private static final char[] LINE = {'\n'};

    private final ContentHandler around;
    private boolean inBody;

    Inner(ContentHandler around) {
        this.around = around;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws SAXException {
        if (name.equals("body")) {
            inBody = true;
            around.characters(LINE, 0, 1);
        } else if (inBody) {
            around.startElement(uri, name, qualified, attributes);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (name.equals("body")) {
            inBody = false;
            around.characters(LINE, 0, 1);
        } else if (inBody) {
            around.endElement(uri, name, qualified);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (inBody) {
            around.characters(characters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        if (inBody) {
            around.ignorableWhitespace(characters, start, length);
        }
    }
}
