package vn.motcua.documents.scans;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.rendering.ImageType;
import org.springframework.stereotype.Component;
import vn.motcua.documents.GreyPicture;
import vn.motcua.documents.PdfPages;
import vn.motcua.documents.PdfPictures;
import vn.motcua.platform.DomainException;

/** Reads the pages of a pile, as many at a time as there are processors; no more pictures than that are kept. */
@Component
class ScanReader {

    /** A thick dossier; more is brought in parts. */
    static final int MOST_PAGES = 120;

    private static final int FEW_PAGES = 3;

    /** 200 points to the inch on A4. */
    private static final int LONGEST_SIDE = 2339;

    private static final double ENLARGED = 1.4;
    private static final int PATIENCE_SECONDS = 60;

    private final Tesseract tesseract;
    /** One pile at a time: each takes all processors. */
    private final Semaphore turn = new Semaphore(1, true);
    /** A sheet or two at a counter, where somebody stands, do not wait for a pile. */
    private final Semaphore counters = new Semaphore(2, true);

    ScanReader(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /**
     * What stands on each page.
     *
     * @throws PileTooThick when it has more than {@link #MOST_PAGES}
     * @throws PileUnreadable when it is no PDF that can be drawn
     * @throws ReaderBusy when others wait already
     * @throws ReaderMissing when nothing here can read
     */
    List<ScanPage> read(Path pdf) {
        int pages = count(pdf);
        if (pages > MOST_PAGES) {
            throw new PileTooThick(pages, MOST_PAGES);
        }
        Semaphore queue = pages <= FEW_PAGES ? counters : turn;
        waitFor(queue);
        try {
            return readAll(pdf);
        } catch (IOException e) {
            throw new PileUnreadable();
        } catch (CompletionException e) {
            if (e.getCause() instanceof DomainException refusal) {
                throw refusal;
            }
            throw e;
        } finally {
            queue.release();
        }
    }

    /** What a pile may need, drawn at this size. */
    static PdfPictures.Bounds bounds(int longestSide, ImageType type) {
        return new PdfPictures.Bounds(longestSide, MOST_PAGES, 3L * 1024 * 1024 * 1024, 64L * 1024 * 1024, type);
    }

    static int count(Path pdf) {
        try {
            OptionalInt pages = PdfPages.count(pdf);
            return pages.orElseThrow(PileUnreadable::new);
        } catch (IOException e) {
            throw new PileUnreadable();
        }
    }

    private static void waitFor(Semaphore queue) {
        try {
            if (!queue.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ReaderBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReaderBusy();
        }
    }

    private List<ScanPage> readAll(Path pdf) throws IOException {
        Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
        List<CompletableFuture<ScanPage>> pages = new ArrayList<>();
        try (RandomAccessRead source = new RandomAccessReadBufferedFile(pdf)) {
            PdfPictures.draw(source, bounds(LONGEST_SIDE, ImageType.GRAY), number -> true, (number, picture) -> {
                processors.acquireUninterruptibly();
                pages.add(CompletableFuture.supplyAsync(() -> page(number + 1, picture), Thread::startVirtualThread)
                        .whenComplete((page, failure) -> processors.release()));
            });
        }
        return pages.stream().map(CompletableFuture::join).toList();
    }

    private ScanPage page(int number, BufferedImage picture) {
        boolean blank = GreyPicture.of(picture).isBlank();
        if (blank) {
            return new ScanPage(number, PageText.NONE, 0, true);
        }
        BufferedImage even =
                ScanPicture.isEven(picture) ? ScanPicture.turned(picture, 0) : ScanPicture.cleaned(picture, 1);
        ScanPage best = new ScanPage(number, tesseract.read(even), 0, false);
        // Upside down is how a sheet falls into the tray; lying ones are rare.
        for (int quarters : best.text().lying() ? List.of(1, 3) : List.of(2, 1, 3)) {
            if (!best.text().isPoor()) {
                return best;
            }
            best = better(best, number, ScanPicture.turned(even, quarters), quarters);
        }
        if (best.text().isPoor()) {
            BufferedImage clean = ScanPicture.cleaned(ScanPicture.turned(picture, best.quarters()), ENLARGED);
            best = better(best, number, clean, best.quarters());
        }
        return best;
    }

    private ScanPage better(ScanPage best, int number, BufferedImage picture, int quarters) {
        PageText text = tesseract.read(picture);
        return text.isBetterThan(best.text()) ? new ScanPage(number, text, quarters, false) : best;
    }
}
