package vn.motcua.documents.scans;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Prints papers of fifteen kinds as they are seen at counters, each time for other people and in another layout. */
final class PrintedPapers {

    /** A4 at 150 points to the inch. */
    private static final int WIDTH = 1240;

    private static final int HEIGHT = 1754;

    private static final List<String> MEN = List.of(
            "Nguyễn Văn Hùng",
            "Trần Quốc Bảo",
            "Lê Minh Đức",
            "Phạm Thành Công",
            "Huỳnh Tấn Phát",
            "Đặng Hữu Nghĩa",
            "Võ Đình Khoa");
    private static final List<String> WOMEN = List.of(
            "Nguyễn Thị Lan",
            "Trần Thu Hà",
            "Lê Thị Mỹ Duyên",
            "Phan Ngọc Ánh",
            "Hồ Thị Kim Chi",
            "Bùi Thanh Trúc",
            "Đỗ Thị Hồng");
    private static final List<String> STREETS = List.of(
            "Lê Duẩn", "Trần Phú", "Hoàng Diệu", "Nguyễn Tất Thành", "Ngô Quyền", "Điện Biên Phủ", "Phan Châu Trinh");
    private static final List<String> WARDS =
            List.of("phường Hải Châu", "phường Thanh Khê", "phường Sơn Trà", "xã Hòa Vang", "phường Ngũ Hành Sơn");

    private static final Map<String, List<List<String>>> TEXTS = texts();
    private static final Map<String, Font> FONTS = Map.of(
            "serif", font("LiberationSerif-Regular"),
            "serif bold", font("LiberationSerif-Bold"),
            "sans", font("LiberationSans-Regular"),
            "sans bold", font("LiberationSans-Bold"));

    private final Random random;

    PrintedPapers(Random random) {
        this.random = random;
    }

    /** The kinds, by the names that lists give them. */
    static List<String> kinds() {
        return List.copyOf(TEXTS.keySet());
    }

    /** The pages of one. */
    List<BufferedImage> print(String kind) {
        Map<String, String> people = people();
        String family = random.nextInt(4) == 0 ? "sans" : "serif";
        float size = 23 + random.nextInt(5);
        List<BufferedImage> pages = new ArrayList<>();
        for (List<String> lines : TEXTS.get(kind)) {
            pages.add(page(
                    lines,
                    people,
                    family,
                    size,
                    pages.size() + 1,
                    TEXTS.get(kind).size()));
        }
        return pages;
    }

    /** A sheet with nothing on it. */
    BufferedImage blank() {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = page.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.dispose();
        return page;
    }

    private Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        String ward = pick(WARDS);
        people.put("{city}", "Đà Nẵng");
        people.put("{CITY}", "THÀNH PHỐ ĐÀ NẴNG");
        people.put("{ward}", ward);
        people.put("{WARD}", ward.toUpperCase(Locale.ROOT));
        return people;
    }

    private String filled(String text, Map<String, String> people) {
        String filled = text;
        for (Map.Entry<String, String> word : people.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        while (filled.contains("{")) {
            int from = filled.indexOf('{');
            int to = filled.indexOf('}');
            filled = filled.substring(0, from) + value(filled.substring(from + 1, to)) + filled.substring(to + 1);
        }
        return filled;
    }

    private String value(String name) {
        return switch (name) {
            case "man" -> pick(MEN);
            case "woman" -> pick(WOMEN);
            case "address" -> (1 + random.nextInt(200)) + " " + pick(STREETS) + ", " + pick(WARDS) + ", Đà Nẵng";
            case "born" ->
                "%02d/%02d/%d".formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 1960 + random.nextInt(50));
            case "date" -> "%02d tháng %02d năm 2026".formatted(1 + random.nextInt(28), 1 + random.nextInt(11));
            case "id" -> "048" + (100_000_000 + random.nextInt(199_999_999));
            case "num" -> Integer.toString(100_000 + random.nextInt(800_000));
            case "n1" -> Integer.toString(1 + random.nextInt(9));
            case "n2" -> Integer.toString(10 + random.nextInt(89));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private BufferedImage page(
            List<String> lines, Map<String, String> people, String family, float size, int number, int of) {
        BufferedImage page = blank();
        Graphics2D drawing = page.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.setColor(new Color(25, 25, 35));
        Sheet sheet = new Sheet(drawing, family, size);
        for (String line : lines) {
            print(sheet, line, people);
        }
        if (of > 1 && number > 1 && random.nextBoolean()) {
            sheet.at = HEIGHT - 90;
            sheet.centre(family, size * 0.8f, number + (random.nextBoolean() ? "/" + of : ""));
        }
        drawing.dispose();
        return page;
    }

    private void print(Sheet sheet, String line, Map<String, String> people) {
        String text = filled(line, people);
        if (text.startsWith("@motto")) {
            motto(sheet, WIDTH / 2);
        } else if (text.startsWith("@head ")) {
            head(sheet, text.substring(6).split("\\|", -1));
        } else if (text.startsWith("@small ")) {
            sheet.left(sheet.family, sheet.size * 0.8f, text.substring(7));
        } else if (text.startsWith("@sign ")) {
            sign(sheet, text.substring(6).split("\\|", -1));
        } else if (text.equals("@card")) {
            card(sheet);
        } else if (text.equals("@drawing")) {
            drawing(sheet);
        } else if (text.startsWith("^")) {
            sheet.at += 26;
            for (String part : text.split("\\|", -1)) {
                sheet.centre(sheet.family + " bold", sheet.size * 1.35f, part.substring(1));
            }
            sheet.at += 16;
        } else if (text.startsWith("*")) {
            sheet.centre(sheet.family, sheet.size, text.substring(1));
        } else {
            sheet.left(sheet.family, sheet.size, text);
        }
    }

    private static void motto(Sheet sheet, int middle) {
        sheet.centre(sheet.family + " bold", sheet.size * 0.95f, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", middle);
        sheet.centre(sheet.family + " bold", sheet.size, "Độc lập - Tự do - Hạnh phúc", middle);
        sheet.at += 24;
    }

    private static void head(Sheet sheet, String[] issuer) {
        int top = sheet.at;
        for (String line : issuer) {
            sheet.centre(sheet.family + " bold", sheet.size * 0.8f, line, 320);
        }
        sheet.at = top;
        sheet.centre(sheet.family + " bold", sheet.size * 0.78f, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 880);
        sheet.centre(sheet.family + " bold", sheet.size * 0.85f, "Độc lập - Tự do - Hạnh phúc", 880);
        sheet.at = top + 110;
    }

    private void sign(Sheet sheet, String[] parts) {
        sheet.at += 30;
        sheet.centre(sheet.family, sheet.size * 0.95f, parts[0], 850);
        int top = sheet.at;
        sheet.centre(sheet.family + " bold", sheet.size * 0.95f, parts[1], 340);
        sheet.at = top;
        sheet.centre(sheet.family + " bold", sheet.size * 0.95f, parts[2], 850);
        if (random.nextBoolean()) {
            sheet.drawing.setColor(new Color(190, 40, 40));
            sheet.drawing.drawOval(700, sheet.at, 170, 170);
            sheet.drawing.drawOval(706, sheet.at + 6, 158, 158);
            sheet.drawing.setColor(new Color(25, 25, 35));
        }
        sheet.at += 150;
        sheet.centre(sheet.family + " bold", sheet.size, pick(random.nextBoolean() ? MEN : WOMEN), 850);
    }

    /** Both sides of an identity card, copied on one sheet. */
    private void card(Sheet sheet) {
        Graphics2D drawing = sheet.drawing;
        boolean chip = random.nextBoolean();
        int left = 140 + random.nextInt(120);
        drawing.setColor(new Color(214, 232, 236));
        drawing.fillRoundRect(left, 160, 860, 540, 40, 40);
        drawing.setColor(new Color(150, 150, 160));
        drawing.fillRect(left + 40, 350, 200, 260);
        drawing.setColor(new Color(30, 30, 40));
        sheet.at = 180;
        int middle = left + 500;
        sheet.centre("sans bold", 24, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", middle);
        sheet.centre("sans bold", 20, "Độc lập - Tự do - Hạnh phúc", middle);
        sheet.centre("sans bold", 36, chip ? "CĂN CƯỚC CÔNG DÂN" : "CĂN CƯỚC", middle);
        sheet.centre("sans", 20, chip ? "Citizen Identity Card" : "IDENTITY CARD", middle);
        sheet.from = left + 280;
        sheet.left("sans bold", 28, "Số / No.: " + value("id"));
        sheet.left("sans", 22, "Họ và tên / Full name: " + pick(MEN).toUpperCase(Locale.ROOT));
        sheet.left("sans", 22, "Ngày sinh / Date of birth: " + value("born"));
        sheet.left("sans", 22, "Giới tính / Sex: Nam   Quốc tịch / Nationality: Việt Nam");
        sheet.left("sans", 22, "Quê quán / Place of origin: Điện Bàn, Quảng Nam");
        sheet.left("sans", 22, "Nơi thường trú / Place of residence: " + pick(WARDS));
        drawing.setColor(new Color(214, 232, 236));
        drawing.fillRoundRect(left, 860, 860, 540, 40, 40);
        drawing.setColor(new Color(30, 30, 40));
        sheet.at = 890;
        sheet.from = left + 60;
        sheet.left("sans", 22, "Đặc điểm nhân dạng / Personal identification: sẹo chấm đuôi mày");
        sheet.left("sans", 22, "Ngày, tháng, năm / Date, month, year: " + value("born"));
        sheet.left("sans bold", 20, "CỤC TRƯỞNG CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI");
        sheet.at = 1230;
        sheet.left("sans", 30, "IDVNM" + value("num") + value("num") + "<<8");
        sheet.left("sans", 30, "8507129M2507126VNM<<<<<<<<<<<4");
    }

    /** A sheet of a house's drawings with its frame. */
    private void drawing(Sheet sheet) {
        Graphics2D drawing = sheet.drawing;
        drawing.drawRect(60, 60, WIDTH - 120, HEIGHT - 120);
        int walls = 4 + random.nextInt(4);
        for (int wall = 0; wall < walls; wall++) {
            int x = 160 + random.nextInt(500);
            int y = 240 + random.nextInt(600);
            drawing.drawRect(x, y, 120 + random.nextInt(260), 120 + random.nextInt(260));
            sheet.at = y - 34;
            sheet.from = x;
            sheet.left(
                    "sans",
                    18,
                    List.of("P. KHÁCH", "BẾP", "P. NGỦ", "WC", "SÂN", "3200", "4500")
                            .get(random.nextInt(7)));
        }
        sheet.at = 1200;
        sheet.centre(
                "sans bold",
                32,
                List.of("MẶT BẰNG TẦNG 1", "MẶT ĐỨNG CHÍNH", "MẶT CẮT A-A").get(random.nextInt(3)));
        sheet.centre("sans", 22, "TỶ LỆ 1/100");
        drawing.drawRect(600, 1330, 560, 330);
        sheet.at = 1350;
        sheet.from = 620;
        sheet.left("sans bold", 22, "BẢN VẼ THIẾT KẾ");
        sheet.left("sans", 20, "Công trình: Nhà ở riêng lẻ");
        sheet.left("sans", 20, "Chủ đầu tư: " + pick(MEN));
        sheet.left("sans", 20, "Chủ nhiệm thiết kế: " + pick(MEN));
        sheet.left("sans", 20, "Kiểm tra: " + pick(WOMEN));
        sheet.left("sans", 20, "Bản vẽ số: KT-0" + value("n1"));
    }

    /** Where the next line comes. */
    private static final class Sheet {

        private static final int MARGIN = 130;

        private final Graphics2D drawing;
        private final String family;
        private final float size;
        private int at = 110;
        private int from = MARGIN;

        Sheet(Graphics2D drawing, String family, float size) {
            this.drawing = drawing;
            this.family = family;
            this.size = size;
        }

        void centre(String font, float points, String text) {
            centre(font, points, text, WIDTH / 2);
        }

        void centre(String font, float points, String text, int middle) {
            drawing.setFont(FONTS.get(font).deriveFont(points));
            FontMetrics metrics = drawing.getFontMetrics();
            drawing.drawString(text, middle - metrics.stringWidth(text) / 2, at + metrics.getAscent());
            at += (int) (points * 1.5);
        }

        void left(String font, float points, String text) {
            drawing.setFont(FONTS.get(font).deriveFont(points));
            FontMetrics metrics = drawing.getFontMetrics();
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ", -1)) {
                if (metrics.stringWidth(line + " " + word) > WIDTH - MARGIN / 2 - from) {
                    end(line, metrics, points);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            end(line, metrics, points);
        }

        private void end(StringBuilder line, FontMetrics metrics, float points) {
            drawing.drawString(line.toString(), from, at + metrics.getAscent());
            line.setLength(0);
            at += (int) (points * 1.6);
        }
    }

    private static Font font(String name) {
        try (InputStream file = PrintedPapers.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Map<String, List<List<String>>> texts() {
        Map<String, List<List<String>>> texts = new LinkedHashMap<>();
        try (InputStream file = PrintedPapers.class.getResourceAsStream("/papers/papers.txt")) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String paper : all.split("(?m)^## ", -1)) {
                if (!paper.isBlank()) {
                    String[] halves = paper.split("\n", 2);
                    texts.put(
                            halves[0],
                            Arrays.stream(halves[1].split("(?m)^---\n", -1))
                                    .map(page -> page.lines().toList())
                                    .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
