package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.JournalEntry;

/** The forms of Circular 03/2025/TT-VPCP that tell the applicant of a turn; which one a dossier has its journal says. */
public enum Notice {
    /** Form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
    SUPPLEMENT("mau-02", "Mẫu số 02"),
    /** Form 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
    REFUSAL("mau-03", "Mẫu số 03"),
    /** Form 04, Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. */
    EXTENSION("mau-04", "Mẫu số 04"),
    /** Form 05, Thông báo dừng giải quyết hồ sơ. */
    STOP("mau-05", "Mẫu số 05");

    private final String path;
    private final String form;

    Notice(String path, String form) {
        this.path = path;
        this.form = form;
    }

    /** Last part of its address, where it is a page to print. */
    public String path() {
        return path;
    }

    /** The same as a PDF. */
    public String file() {
        return path + ".pdf";
    }

    String form() {
        return form;
    }

    /** The turn that it tells of, the last of its kind. */
    Optional<JournalEntry> entry(DossierDetails dossier) {
        return dossier.journal().stream().filter(entry -> tells(entry.action())).reduce((first, second) -> second);
    }

    private boolean tells(DossierAction action) {
        return switch (this) {
            case SUPPLEMENT -> action == DossierAction.REQUEST_SUPPLEMENT;
            case REFUSAL -> action == DossierAction.REFUSE;
            case EXTENSION -> action == DossierAction.EXTEND;
            case STOP -> action == DossierAction.STOP || action == DossierAction.WITHDRAW;
        };
    }

    /** The notices of a dossier. */
    static List<Notice> of(DossierDetails dossier) {
        List<Notice> notices = new ArrayList<>(List.of(values()));
        notices.removeIf(notice -> notice.entry(dossier).isEmpty());
        return notices;
    }

    /** By the last part of an address. */
    static Optional<Notice> find(String path) {
        return List.of(values()).stream()
                .filter(notice -> notice.path.equals(path))
                .findFirst();
    }
}
