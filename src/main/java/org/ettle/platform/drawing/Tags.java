package org.ettle.platform.drawing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.jspecify.annotations.Nullable;

/// The structure of a page, in reading order: which marks on it are a paragraph, a figure or a link
/// (PDF 32000-1, 14.7 and 14.8).
final class Tags {

    private static final int OF_THE_PAGE = 0;

    private final PDDocument document;
    private final PDPage page;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    private final COSArray marks = new COSArray();
    private final Map<Integer, COSObjectable> parents = new LinkedHashMap<>();
    private final List<PDAnnotation> annotations = new ArrayList<>();

    Tags(PDDocument document, PDPage page) {
        this.document = document;
        this.page = page;
        this.whole = new PDStructureElement("Document", root);
    }

    /// The number of the next mark; to be followed by what it marks.
    int next() {
        return marks.size();
    }

    void paragraph() {
        element("P", null);
    }

    void figure(String name) {
        element("Figure", name);
    }

    void link(@Nullable String name, String address, @Nullable PDRectangle area) {
        var link = element("Link", name);
        if (area == null) {
            return;
        }
        var annotation = new PDAnnotationLink();
        annotation.setRectangle(area);
        annotation.setPage(page);
        annotation.setContents(name);
        annotation.setPrinted(true);
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        annotation.setBorderStyle(border);
        var action = new PDActionURI();
        action.setURI(address);
        annotation.setAction(action);
        int key = annotations.size() + 1;
        annotation.setStructParent(key);
        annotations.add(annotation);
        var reference = new PDObjectReference();
        reference.setReferencedObject(annotation);
        reference.getCOSObject().setItem(COSName.PG, page);
        link.appendKid(reference);
        parents.put(key, link);
    }

    private PDStructureElement element(String kind, @Nullable String name) {
        var element = new PDStructureElement(kind, whole);
        element.setPage(page);
        if (name != null) {
            element.setAlternateDescription(name);
        }
        element.getCOSObject().setItem(COSName.K, COSInteger.get(marks.size()));
        marks.add(element);
        whole.appendKid(element);
        return element;
    }

    void close() throws IOException {
        page.setStructParents(OF_THE_PAGE);
        page.setAnnotations(annotations);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        root.appendKid(whole);
        parents.put(OF_THE_PAGE, new PDParentTreeValue(marks));
        Pdf.tag(document, root, parents);
    }
}
