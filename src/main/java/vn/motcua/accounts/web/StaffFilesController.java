package vn.motcua.accounts.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.accounts.StaffFileError;
import vn.motcua.accounts.StaffFileUnreadable;
import vn.motcua.accounts.StaffFileWords;
import vn.motcua.accounts.StaffFiles;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Taking staff on from a file, and the report of what was left out. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class StaffFilesController {

    static final String PATH = StaffListController.PATH + "/nap";

    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=utf-8");
    private static final String MARK = "\uFEFF";
    private static final int SHOWN = 50;
    private static final int ALL = Integer.MAX_VALUE;
    private static final int LONGEST_NAME = 200;

    private final StaffFiles files;
    private final StaffFileWords words;

    StaffFilesController(StaffFiles files, StaffFileWords words) {
        this.files = files;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView form() {
        return form(FormErrors.NONE);
    }

    @PostMapping(PATH)
    @Limited(Limited.For.COST)
    ModelAndView take(
            @RequestParam(name = StaffFilesView.FILE, required = false) @Nullable MultipartFile file,
            @ModelAttribute(name = "page", binding = false) Page page) {
        if (file == null || file.isEmpty()) {
            return refused(page.text("accounts.file.none"));
        }
        try (InputStream content = file.getInputStream()) {
            String name = VietnameseText.line(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
            long id = files.take(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, content);
            return new ModelAndView("redirect:" + PATH + "/" + id);
        } catch (StaffFileUnreadable unreadable) {
            return refused(page.text(unreadable));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty file with the columns and one example. */
    @GetMapping(PATH + "/mau.csv")
    ResponseEntity<byte[]> sample() {
        return csv("mau-can-bo.csv", StaffFilesView.sample());
    }

    @GetMapping(PATH + "/{id:\\d+}")
    ModelAndView report(@PathVariable long id, Locale locale) {
        StaffFileView view = new StaffFileView(
                files.get(id),
                files.listErrors(id, SHOWN).stream()
                        .map(error -> new StaffFileView.Line(error, words.of(error, locale)))
                        .toList());
        return new ModelAndView("accounts/staffFile", "view", view);
    }

    /** Every error, in Vietnamese as the file itself. */
    @GetMapping(PATH + "/{id:\\d+}/loi.csv")
    ResponseEntity<byte[]> errors(@PathVariable long id) {
        StringBuilder text = new StringBuilder(MARK);
        CSVFormat format = CSVFormat.RFC4180;
        text.append(format.format("dong", "cot", "gia_tri", "ly_do")).append("\r\n");
        for (StaffFileError error : files.listErrors(id, ALL)) {
            text.append(format.format(
                            error.line(), error.field(), harmless(error.value()), words.of(error, Locale.of("vi"))))
                    .append("\r\n");
        }
        return csv("loi-can-bo-" + id + ".csv", text.toString());
    }

    /** No spreadsheet takes it for a formula. */
    private static String harmless(String value) {
        return value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }

    private static ResponseEntity<byte[]> csv(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView refused(String message) {
        ModelAndView again = form(FormErrors.NONE.and(StaffFilesView.FILE, message));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView form(FormErrors errors) {
        return new ModelAndView("accounts/staffFiles", "view", new StaffFilesView(files.list(), errors));
    }
}
