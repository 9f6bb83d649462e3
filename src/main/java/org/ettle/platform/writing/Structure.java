package org.ettle.platform.writing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.ettle.platform.drawing.Pdf;
import org.jspecify.annotations.Nullable;

/// The structure of a document of several pages, in the order in which it is read (PDF 32000-1,
/// 14.7 and 14.8). What runs on over a page has marks on both.
final class Structure {

    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement("Document", root);
    private final Map<Integer, COSObjectable> parents = new HashMap<>();
    private @Nullable PDPage page;
    private COSArray marks = new COSArray();

    Structure(PDDocument document) {
        this.document = document;
        root.appendKid(whole);
    }

    void begin(PDPage next) {
        int key = parents.size();
        marks = new COSArray();
        parents.put(key, new PDParentTreeValue(marks));
        next.setStructParents(key);
        next.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        page = next;
    }

    PDStructureElement element(String kind) {
        return within(whole, kind);
    }

    static PDStructureElement within(PDStructureElement parent, String kind) {
        var element = new PDStructureElement(kind, parent);
        parent.appendKid(element);
        return element;
    }

    /// @param scope of a head: "Column" or "Row"; nothing for any other cell
    static PDStructureElement cell(PDStructureElement row, String scope) {
        var cell = within(row, scope.isEmpty() ? "TD" : "TH");
        if (!scope.isEmpty()) {
            var attributes = new PDTableAttributeObject();
            attributes.setScope(scope);
            cell.addAttribute(attributes);
        }
        return cell;
    }

    /// The number of the next mark on this page, which belongs to the element.
    int mark(PDStructureElement element) {
        int number = marks.size();
        marks.add(element);
        var here = Objects.requireNonNull(page, "There is a page.");
        element.setPage(here);
        var reference = new PDMarkedContentReference();
        reference.setPage(here);
        reference.setMCID(number);
        element.appendKid(reference);
        return number;
    }

    void close() {
        Pdf.tag(document, root, parents);
    }
}
