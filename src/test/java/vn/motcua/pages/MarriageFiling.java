package vn.motcua.pages;

import java.util.LinkedHashMap;
import java.util.Map;

/** A registration of marriage (1.000894) as a couple of Thanh Khê fills it in, part by part. */
public final class MarriageFiling {

    /** Code of the procedure. */
    public static final String PROCEDURE = "1.000894";

    /** The paper that a file is asked for. */
    public static final String PAPER = "Giấy tờ tùy thân";

    private final CitizenSite site;
    private final FilingPages filing;

    /** @param site showing the list of parts */
    public MarriageFiling(CitizenSite site) {
        this.site = site;
        this.filing = site.filing();
    }

    /** Where it is decided and collected. */
    public MarriageFiling place() {
        filing.part("Nơi giải quyết").commune("xuan ha", "Phường Thanh Khê").next();
        return this;
    }

    /** Who applies. */
    public MarriageFiling applicant() {
        filing.answer(Map.of(
                        "Ngày sinh", "5.12.1996",
                        "Số định danh cá nhân", "048 196 001 234",
                        "Địa chỉ liên hệ", "12 Lê Độ, phường Thanh Khê"))
                .next();
        return this;
    }

    /** The form, up to the last part but one. */
    public MarriageFiling spouses() {
        filing.answer(spouse("Nguyễn Thị Ánh Tuyết", "05/12/1996", "048196001234"))
                .next();
        filing.answer(spouse("Trần Văn Bình", "01/02/1994", "048094001235"));
        return this;
    }

    /** The rest of the form; the papers come next. */
    public MarriageFiling declaration() {
        filing.next().answer(Map.of("Đề nghị cấp bản sao", "Không")).next();
        filing.confirm("Cam đoan lời khai đúng sự thật").next();
        return this;
    }

    /** One file, and on to the last check. */
    public CitizenSite paper(byte[] photo) {
        filing.attach(PAPER, "Căn cước.jpg", "image/jpeg", photo);
        filing.next();
        return site;
    }

    private static Map<String, String> spouse(String name, String born, String personalId) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("Họ, chữ đệm, tên", name);
        answers.put("Ngày, tháng, năm sinh", born);
        answers.put("Dân tộc", "Kinh");
        answers.put("Quốc tịch", "Việt Nam");
        answers.put("Số định danh cá nhân", personalId);
        answers.put("Nơi cư trú", "12 Lê Độ, phường Thanh Khê, thành phố Đà Nẵng");
        answers.put("Giấy tờ tùy thân: loại", "Thẻ căn cước, căn cước công dân");
        answers.put("Giấy tờ tùy thân: số", personalId);
        answers.put("Kết hôn lần thứ mấy", "1");
        answers.put("Tình trạng hôn nhân", "Chưa đăng ký kết hôn với ai");
        return answers;
    }
}
