package org.ettle.platform.drawing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// What every PDF of the house has, whatever stands on its pages: what it is called, the fonts, and
/// a structure for screen readers.
public final class Pdf {

    private Pdf() {}

    public static void describe(PDDocument document, String title, String subject) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setSubject(subject);
        // The identity of a document is made from the time unless it is given.
        document.setDocumentId((long) (title + subject).hashCode());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("en-GB");
        var preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    public static Map<Typeface, PDType0Font> embedFonts(PDDocument document) throws IOException {
        var fonts = new EnumMap<Typeface, PDType0Font>(Typeface.class);
        for (var face : Typeface.values()) {
            fonts.put(
                    face, PDType0Font.load(document, new ByteArrayInputStream(face.file()), true));
        }
        return fonts;
    }

    /// Gives the document its structure (PDF 32000-1, 14.7).
    ///
    /// @param parents what each page, and each link on one, belongs to, numbered from 0
    public static void tag(
            PDDocument document, PDStructureTreeRoot root, Map<Integer, COSObjectable> parents) {
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        var info = new PDMarkInfo();
        info.setMarked(true);
        catalog.setMarkInfo(info);
    }
}
