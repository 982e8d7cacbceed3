import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judges PDF files by veraPDF: every file given, by every flavour given, in one process.
 *
 * <p>Arguments that name an existing file are files; all others must be flavours ("3a", "ua1"). One line for each file
 * and flavour: PASS or FAIL, and after a FAIL one line for each rule that was broken. Exit status: 0 all pass, 1 at
 * least one FAIL, 2 it could not be judged at all.
 */
public final class VeraPdf {
    private static final int KEPT_FAILURES = 1000;

    public static void main(String[] args) {
        List<File> files = new ArrayList<>();
        List<PDFAFlavour> flavours = new ArrayList<>();
        for (String arg : args) {
            File file = new File(arg);
            if (file.isFile()) {
                files.add(file);
                continue;
            }
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(arg);
            if (flavour == null || flavour == PDFAFlavour.NO_FLAVOUR) {
                System.err.println("verapdf: neither a file nor a flavour: " + arg);
                System.exit(2);
            }
            flavours.add(flavour);
        }
        if (files.isEmpty() || flavours.isEmpty()) {
            System.err.println("verapdf: give at least one file and one flavour, such as: summary.pdf 3a ua1");
            System.exit(2);
        }
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        boolean compliant = true;
        for (File file : files) {
            for (PDFAFlavour flavour : flavours) {
                compliant &= judge(file, flavour);
            }
        }
        System.exit(compliant ? 0 : 1);
    }

    private static boolean judge(File file, PDFAFlavour flavour) {
        ValidationResult result;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, KEPT_FAILURES, false, true, false)) {
            result = validator.validate(parser);
        } catch (Exception fault) {
            System.out.println("FAIL " + flavour.getId() + " " + file + ": cannot be read as PDF: " + fault.getMessage());
            return false;
        }
        // A profile that was not loaded would find nothing wrong with anything.
        if (result.getTotalAssertions() == 0) {
            System.out.println("FAIL " + flavour.getId() + " " + file + ": not one check was made");
            return false;
        }
        if (result.isCompliant()) {
            System.out.println("PASS " + flavour.getId() + " " + file + " (" + result.getTotalAssertions() + " checks)");
            return true;
        }
        System.out.println("FAIL " + flavour.getId() + " " + file);
        Map<String, String> broken = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                broken.putIfAbsent(rule, assertion.getMessage() + " [" + assertion.getLocation().getContext() + "]");
            }
        }
        broken.forEach((rule, message) -> System.out.println("     " + rule + " " + message));
        return false;
    }
}
