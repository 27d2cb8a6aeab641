package vn.motcua.documents.signing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;

/** Writes signatures with marks of our own; a seal covers part of a signature on purpose. */
final class MarkedPdfs extends PdfBoxNativeObjectFactory {

    private final MarkSheet sheet;

    MarkedPdfs(MarkSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public PDFSignatureService newPAdESSignatureService() {
        PdfSignatureFieldPositionChecker positions = new PdfSignatureFieldPositionChecker();
        positions.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        PdfBoxSignatureService service = new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, parameters -> sheet);
        service.setPdfSignatureFieldPositionChecker(positions);
        return service;
    }
}
