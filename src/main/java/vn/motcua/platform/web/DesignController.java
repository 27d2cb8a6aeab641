package vn.motcua.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.platform.security.Access;

/** The living page of components: every template of {@code platform} in every state, for the eye and for tests. */
@Controller
class DesignController {

    @GetMapping("/thiet-ke")
    @Access(Access.Who.ANYONE)
    String components() {
        return "platform/design";
    }

    @GetMapping("/thiet-ke/trang-chu")
    @Access(Access.Who.ANYONE)
    String home() {
        return "platform/design/home";
    }

    @GetMapping("/thiet-ke/can-bo")
    @Access(Access.Who.ANYONE)
    String desk() {
        return "platform/design/desk";
    }
}
