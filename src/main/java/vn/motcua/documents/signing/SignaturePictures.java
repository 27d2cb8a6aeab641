package vn.motcua.documents.signing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/**
 * Pictures that are seen of signatures: a leader's own hand, the seal of the agency that a registrar keeps (Decree
 * 30/2020/NĐ-CP, Annex I: PNG without a background). What is kept is drawn anew from its pixels.
 */
@Service
public class SignaturePictures {

    /** More bytes has no picture of a signature. */
    public static final int LARGEST = 300 * 1024;

    private static final int LEAST_PIXELS = 60;
    private static final int MOST_PIXELS = 2000;
    /** A signature or a round seal leaves at least so much of its picture open. */
    private static final double LEAST_OPEN = 0.15;

    private static final int NEARLY_OPEN = 16;

    private final JdbcClient jdbc;
    private final AuditJournal audit;
    private final Clock clock;

    SignaturePictures(JdbcClient jdbc, AuditJournal audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The actor's picture, as PNG. */
    @Transactional(readOnly = true)
    public Optional<byte[]> find(Actor actor) {
        return jdbc.sql("select picture from documents.signature_picture where holder = ?")
                .param(actor.key())
                .query(byte[].class)
                .optional();
    }

    /**
     * Takes a picture into use in place of an earlier one.
     *
     * @throws PictureUnreadable when it is no PNG
     * @throws PictureOutOfSize when it has too few or too many pixels
     * @throws PictureOpaque when it has a background
     */
    @Transactional
    public void put(byte[] png, Actor actor) {
        byte[] clean = drawnAnew(png);
        jdbc.sql("""
                insert into documents.signature_picture (holder, picture, added_at) values (?, ?, ?)
                on conflict (holder) do update set picture = excluded.picture, added_at = excluded.added_at
                """)
                .params(actor.key(), clean, Timestamp.from(clock.instant()))
                .update();
        audit.record("signing.picture-added", "staff", actor.key(), null);
    }

    /** Takes it out of use; what bears it keeps it. */
    @Transactional
    public void remove(Actor actor) {
        int removed = jdbc.sql("delete from documents.signature_picture where holder = ?")
                .param(actor.key())
                .update();
        if (removed > 0) {
            audit.record("signing.picture-removed", "staff", actor.key(), null);
        }
    }

    private static byte[] drawnAnew(byte[] png) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (png.length > LARGEST || !readers.hasNext()) {
                throw new PictureUnreadable();
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            if (!reader.getFormatName().equalsIgnoreCase("png")) {
                throw new PictureUnreadable();
            }
            // Counted before they are unpacked.
            requirePixels(reader.getWidth(0));
            requirePixels(reader.getHeight(0));
            BufferedImage picture = reader.read(0);
            requireOpen(picture);
            BufferedImage clean =
                    new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
            clean.createGraphics().drawImage(picture, 0, 0, null);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(clean, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException | IllegalArgumentException damaged) {
            throw new PictureUnreadable();
        }
    }

    private static void requirePixels(int count) {
        if (count < LEAST_PIXELS || count > MOST_PIXELS) {
            throw new PictureOutOfSize();
        }
    }

    private static void requireOpen(BufferedImage picture) {
        long open = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) >>> 24 < NEARLY_OPEN) {
                    open++;
                }
            }
        }
        if (open < LEAST_OPEN * picture.getWidth() * picture.getHeight()) {
            throw new PictureOpaque();
        }
    }
}
