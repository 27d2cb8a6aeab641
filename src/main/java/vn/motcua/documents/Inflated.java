package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSStream;

/** Measures what a packed part of a PDF holds without keeping it: a small file may hold gigabytes. */
final class Inflated {

    private Inflated() {}

    /**
     * Size in bytes of a deflated stream.
     *
     * @param most where counting stops
     * @throws IOException when it is damaged or encrypted
     */
    static long size(COSStream stream, long most) throws IOException {
        byte[] packed = new byte[8 * 1024];
        byte[] piece = new byte[64 * 1024];
        try (InputStream raw = stream.createRawInputStream();
                Inflater inflater = new Inflater()) {
            while (!inflater.finished() && !inflater.needsDictionary() && inflater.getBytesWritten() <= most) {
                if (inflater.needsInput()) {
                    int read = raw.read(packed);
                    if (read < 0) {
                        break;
                    }
                    inflater.setInput(packed, 0, read);
                }
                inflater.inflate(piece);
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            throw new IOException("A stream that is damaged or encrypted cannot be measured", e);
        }
    }
}
