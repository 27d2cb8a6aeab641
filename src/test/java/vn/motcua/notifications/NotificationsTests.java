package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.RoomTest;

@RoomTest
class NotificationsTests {

    private static final Message RECEIVED =
            new Message("Hồ sơ đã được tiếp nhận", "Hẹn trả 16:30 ngày 05/12/2026.", "/ho-so/H17.115-261201-0001");

    @Autowired
    Notifications notifications;

    @Autowired
    Outbox outbox;

    @Autowired
    LeftBehind leftBehind;

    @Autowired
    DeliveryJob job;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @MockitoSpyBean
    ConsoleChannel console;

    @MockitoBean
    Scheduler scheduler;

    private final List<Delivery> delivered = new ArrayList<>();

    @BeforeEach
    void startEmpty() {
        delivered.clear();
        jdbc.sql("delete from notifications.delivery").update();
        jdbc.sql("delete from notifications.notification").update();
        doAnswer(call -> delivered.add(call.getArgument(0))).when(console).deliver(any());
    }

    @Test
    void reachTheInboxAndThePhone() {
        Recipient lan = Recipient.citizen(7, "0905123456");

        notifications.send(lan, RECEIVED);
        job.run(() -> false);

        assertThat(notifications.listInbox(lan, 0, 20))
                .singleElement()
                .extracting(Notification::message)
                .isEqualTo(RECEIVED);
        assertThat(delivered).singleElement().satisfies(delivery -> {
            assertThat(delivery.address()).isEqualTo("0905123456");
            assertThat(delivery.body()).isEqualTo(RECEIVED.body());
        });
        assertThat(notifications.listConsole()).hasSize(1);
    }

    @Test
    void countAndMarkWhatIsUnreadInOneInboxOnly() {
        Recipient lan = Recipient.citizen(7, null);
        Recipient officer = Recipient.staff(7);
        notifications.send(lan, RECEIVED);
        notifications.send(lan, RECEIVED);
        notifications.send(officer, RECEIVED);
        long first = notifications.listInbox(lan, 0, 20).getFirst().id();

        notifications.markRead(officer, first);
        assertThat(notifications.unreadCount(lan)).isEqualTo(2);

        notifications.markRead(lan, first);
        assertThat(notifications.unreadCount(lan)).isEqualTo(1);

        notifications.markAllRead(lan);
        assertThat(notifications.unreadCount(lan)).isZero();
        assertThat(notifications.inboxCount(lan)).isEqualTo(2);
        assertThat(notifications.unreadCount(officer)).isEqualTo(1);
        assertThat(delivered).isEmpty();
    }

    @Test
    void areNotSentByACommandThatFails() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notifications.send(Recipient.citizen(7, "0905123456"), RECEIVED);
            status.setRollbackOnly();
        });

        job.run(() -> false);

        assertThat(delivered).isEmpty();
        assertThat(notifications.unreadCount(Recipient.citizen(7, null))).isZero();
    }

    @Test
    void letOthersPassAnAddressThatFails() {
        doAnswer(call -> {
                    Delivery delivery = call.getArgument(0);
                    if (delivery.address().equals("0000")) {
                        throw new DeliveryFailed("số không tồn tại");
                    }
                    return delivered.add(delivery);
                })
                .when(console)
                .deliver(any());
        notifications.send(Recipient.phone("0000"), RECEIVED);
        notifications.send(Recipient.phone("0905"), RECEIVED);

        job.run(() -> false);
        job.run(() -> false);

        assertThat(delivered).extracting(Delivery::address).containsExactly("0905");
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void areGivenUpAfterManyFailuresAndCanBeReplayed() {
        doAnswer(call -> {
                    throw new DeliveryFailed("cổng nhắn tin không trả lời");
                })
                .when(console)
                .deliver(any());
        notifications.send(Recipient.phone("0905"), RECEIVED);
        for (int attempt = 1; attempt <= 8; attempt++) {
            assertThat(leftBehind.list(LeftBehind.State.DEAD)).isEmpty();
            makeAllDue();
            job.run(() -> false);
        }
        Delivery dead = leftBehind.list(LeftBehind.State.DEAD).getFirst();
        assertThat(dead.attempts()).isEqualTo(8);
        assertThat(dead.lastError()).contains("cổng nhắn tin không trả lời");

        doAnswer(call -> delivered.add(call.getArgument(0))).when(console).deliver(any());
        leftBehind.replay(dead.id());
        job.run(() -> false);

        assertThat(delivered).extracting(Delivery::id).containsExactly(dead.id());
        assertThat(leftBehind.list(LeftBehind.State.DEAD)).isEmpty();
        assertThatThrownBy(() -> leftBehind.replay(dead.id())).isInstanceOf(DeliveryNotFound.class);
    }

    @Test
    void areTakenByOneNodeAtATime() {
        notifications.send(Recipient.phone("0905"), RECEIVED);

        assertThat(outbox.take(ConsoleChannel.NAME, 10)).hasSize(1);
        assertThat(outbox.take(ConsoleChannel.NAME, 10)).isEmpty();
        makeAllDue();
        assertThat(outbox.take(ConsoleChannel.NAME, 10))
                .as("after the lease of a node that died")
                .hasSize(1);
    }

    @Test
    void stopWhenTheNodeStopsAndWaitForTheNext() {
        for (int number = 1; number <= 5; number++) {
            notifications.send(Recipient.phone("09" + number), RECEIVED);
        }

        job.run(() -> delivered.size() == 2);

        assertThat(delivered).hasSize(2);
        assertThat(jdbc.sql("select attempts from notifications.delivery where state = 'WAITING'")
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 0, 0);
        job.run(() -> false);
        assertThat(delivered).extracting(Delivery::address).containsExactly("091", "092", "093", "094", "095");
    }

    @Test
    void leaveNoMoreThanTwentyOnTheConsole() {
        for (int number = 1; number <= 23; number++) {
            notifications.send(Recipient.phone("09" + number), RECEIVED);
        }

        job.run(() -> false);

        assertThat(delivered).hasSize(23);
        assertThat(notifications.listConsole()).hasSize(20);
        assertThat(notifications.listConsole().getFirst().address()).isEqualTo("0923");
    }

    private void makeAllDue() {
        jdbc.sql("update notifications.delivery set next_attempt_at = created_at")
                .update();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from notifications.delivery where state = 'WAITING'")
                .query(Long.class)
                .single();
    }
}
