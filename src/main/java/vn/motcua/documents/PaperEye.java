package vn.motcua.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at a paper as an officer would at first sight. It names what is doubtful; that somebody may file it all the same
 * is decided where it is filed. What cannot be judged is not doubted.
 */
@Component
class PaperEye {

    private static final Logger log = LoggerFactory.getLogger(PaperEye.class);

    /** Below, the print of a page or a card is not readable. */
    private static final int LONG_SIDE = 600;

    private static final int SHORT_SIDE = 400;

    /** More than a bound file of drawings. */
    private static final int MOST_PAGES = 200;

    /** Pictures are large while they are looked at: not all at once. */
    private final Semaphore turn = new Semaphore(2, true);

    PaperLook look(Path file, FileType type, @Nullable Integer pages) {
        turn.acquireUninterruptibly();
        try {
            return switch (type) {
                case PDF -> pdf(file, pages);
                case JPEG, PNG -> picture(PictureReader.read(file));
                case WEBP -> picture(PictureReader.webp(file));
                case HEIC -> PaperLook.UNKNOWN;
            };
        } catch (InvalidPasswordException locked) {
            return PaperLook.UNKNOWN;
        } catch (IOException e) {
            log.info("A paper cannot be looked at: {}", e.toString());
            boolean unreadable = type != FileType.PDF || pages == null || pages == 0;
            return new PaperLook(unreadable ? EnumSet.of(Flaw.DAMAGED) : EnumSet.noneOf(Flaw.class), null);
        } finally {
            turn.release();
        }
    }

    private static PaperLook pdf(Path file, @Nullable Integer pages) throws IOException {
        EnumSet<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (pages != null && pages > MOST_PAGES) {
            flaws.add(Flaw.MANY_PAGES);
        }
        List<GreyPicture> drawn =
                PdfPictures.draw(file).stream().map(GreyPicture::of).toList();
        if (drawn.isEmpty()) {
            flaws.add(Flaw.DAMAGED);
            return PaperLook.of(flaws, null);
        }
        long blank = drawn.stream().filter(GreyPicture::isBlank).count();
        if (blank == drawn.size()) {
            flaws.add(Flaw.BLANK);
        } else if (blank > 0) {
            flaws.add(Flaw.BLANK_PAGES);
        }
        return PaperLook.of(flaws, Likeness.of(drawn.getFirst()));
    }

    private static PaperLook picture(PictureReader.@Nullable Read read) {
        if (read == null) {
            return PaperLook.UNKNOWN;
        }
        EnumSet<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (Math.max(read.width(), read.height()) < LONG_SIDE || Math.min(read.width(), read.height()) < SHORT_SIDE) {
            flaws.add(Flaw.TOO_SMALL);
        }
        BufferedImage picture = read.picture();
        if (picture == null) {
            return PaperLook.of(flaws, null);
        }
        GreyPicture grey = GreyPicture.of(picture);
        if (grey.isBlank()) {
            flaws.add(Flaw.BLANK);
        } else if (!flaws.contains(Flaw.TOO_SMALL) && grey.isBlurred()) {
            flaws.add(Flaw.BLURRED);
        }
        return PaperLook.of(flaws, Likeness.of(grey));
    }
}
