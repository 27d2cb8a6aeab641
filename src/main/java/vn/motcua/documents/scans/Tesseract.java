package vn.motcua.documents.scans;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads a page with Tesseract, as a process of its own: what a hostile picture does to it stays there, and it ends when
 * it takes too long.
 */
@Component
class Tesseract {

    private static final Logger log = LoggerFactory.getLogger(Tesseract.class);

    private static final int SURE = 70;
    private static final int LONGEST_ANSWER = 8 * 1024 * 1024;
    /** Columns of its table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    private static final int COLUMNS = 12;

    private final ScanProperties properties;

    Tesseract(ScanProperties properties) {
        this.properties = properties;
    }

    /**
     * What stands on the page.
     *
     * @param page in levels of grey, one byte each
     * @throws ReaderMissing when the program or its language is not installed
     */
    PageText read(BufferedImage page) {
        Process process = start();
        try {
            CompletableFuture<byte[]> answer =
                    CompletableFuture.supplyAsync(() -> answer(process), Thread::startVirtualThread);
            try (OutputStream picture = process.getOutputStream()) {
                picture.write(("P5\n" + page.getWidth() + " " + page.getHeight() + "\n255\n")
                        .getBytes(StandardCharsets.US_ASCII));
                picture.write(((DataBufferByte) page.getRaster().getDataBuffer()).getData());
            } catch (IOException ended) {
                log.info("The reader of scans took no picture: {}", ended.toString());
            }
            if (!process.waitFor(properties.longest().toMillis(), TimeUnit.MILLISECONDS)) {
                log.info("A page took longer to read than {}", properties.longest());
                return PageText.NONE;
            }
            if (process.exitValue() != 0) {
                throw new ReaderMissing();
            }
            return text(new String(answer.join(), StandardCharsets.UTF_8), page.getWidth(), page.getHeight());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PageText.NONE;
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() {
        ProcessBuilder command = new ProcessBuilder(
                        properties.tesseract(), "stdin", "stdout", "-l", properties.language(), "--psm", "3", "tsv")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Pages are read side by side; threads within one only wait for each other.
        command.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            return command.start();
        } catch (IOException e) {
            throw new ReaderMissing();
        }
    }

    private static byte[] answer(Process process) {
        try (var out = process.getInputStream()) {
            return out.readNBytes(LONGEST_ANSWER);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** Words of the table, put together to lines. */
    private static PageText text(String table, int width, int height) {
        List<TextLine> lines = new ArrayList<>();
        List<ReadWord> words = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String key = "";
        double top = 0;
        int sure = 0;
        int unsure = 0;
        int lying = 0;
        for (String row : table.lines().skip(1).toList()) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length < COLUMNS || cells[COLUMNS - 1].isBlank()) {
                continue;
            }
            String itsLine = cells[2] + '.' + cells[3] + '.' + cells[4];
            if (!itsLine.equals(key)) {
                add(lines, line, top);
                key = itsLine;
                top = Double.parseDouble(cells[7]) / height;
            }
            line.append(line.isEmpty() ? "" : " ").append(cells[COLUMNS - 1]);
            words.add(word(cells, width, height));
            int letters = (int) cells[COLUMNS - 1]
                    .chars()
                    .filter(Character::isLetterOrDigit)
                    .count();
            if (letters > 1 && Double.parseDouble(cells[10]) >= SURE) {
                sure += letters;
            } else {
                unsure += letters;
            }
            if (Integer.parseInt(cells[9]) > Integer.parseInt(cells[8]) && letters > 2) {
                lying += letters;
            }
        }
        add(lines, line, top);
        return new PageText(List.copyOf(lines), List.copyOf(words), sure, unsure, 2 * lying > sure + unsure);
    }

    private static ReadWord word(String[] cells, int width, int height) {
        return new ReadWord(
                cells[COLUMNS - 1],
                part(cells[6], width),
                part(cells[7], height),
                part(cells[8], width),
                part(cells[9], height));
    }

    private static int part(String points, int of) {
        return (int) (Long.parseLong(points) * 10_000 / of);
    }

    private static void add(List<TextLine> lines, StringBuilder line, double top) {
        if (!line.isEmpty()) {
            lines.add(TextLine.of(line.toString(), top));
            line.setLength(0);
        }
    }
}
