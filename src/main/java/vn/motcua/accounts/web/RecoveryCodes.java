package vn.motcua.accounts.web;

import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** The page that shows recovery codes, once. */
final class RecoveryCodes {

    private RecoveryCodes() {}

    static ModelAndView page(List<String> codes, String onward) {
        return new ModelAndView("accounts/recovery-codes", Map.of("codes", codes, "onward", onward));
    }
}
