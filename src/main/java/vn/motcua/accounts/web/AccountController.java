package vn.motcua.accounts.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.platform.security.Access;

/** What a citizen can do with their account. */
@Controller
@Access(Access.Who.CITIZEN)
class AccountController {

    @GetMapping("/tai-khoan")
    String show() {
        return "accounts/account";
    }
}
