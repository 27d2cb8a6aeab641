package vn.motcua.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, which we did not write, says of a file of ours. */
public final class Archival {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Archival() {}

    /** What keeps the file from being PDF/A-2a (ISO 19005-2): none when it is fit for the archive and for reading aloud. */
    public static List<String> faults(byte[] pdf) {
        return faults(pdf, PDFAFlavour.PDFA_2_A);
    }

    /** The same for PDF/A-2b: how it looks is kept, what it says need not be marked. */
    public static List<String> faultsOfScan(byte[] pdf) {
        return faults(pdf, PDFAFlavour.PDFA_2_B);
    }

    /** What keeps the file from being PDF/UA-1 (ISO 14289-1). */
    public static List<String> faultsForReaders(byte[] pdf) {
        return faults(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) {
        Locale here = Locale.getDefault();
        // It does not read names of properties where the small I has no dot.
        Locale.setDefault(Locale.ROOT);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
        } catch (Exception unreadable) {
            throw new AssertionError("veraPDF cannot read the file", unreadable);
        } finally {
            Locale.setDefault(here);
        }
    }
}
