package vn.motcua.accounts.web;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.notifications.Delivery;
import vn.motcua.notifications.Notifications;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;

/** The phone of a demonstration: the last messages that would have gone out, among them one-time passwords. */
@Controller
@ConditionalOnBooleanProperty("motcua.demo")
class DemoMessagesController {

    private final Notifications notifications;

    DemoMessagesController(Notifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping("/demo/tin-nhan")
    @Access(Access.Who.ANYONE)
    ModelAndView list() {
        List<DemoMessage> shown = notifications.listConsole().stream()
                .map(DemoMessagesController::message)
                .toList();
        return new ModelAndView("accounts/demo-messages", Map.of("messages", shown));
    }

    private static DemoMessage message(Delivery delivery) {
        return new DemoMessage(
                delivery.address(), delivery.subject(), delivery.body(), VietnamTime.dateTime(delivery.createdAt()));
    }
}
