-- What leaves the product is mostly what stands in an inbox already: the delivery names it instead of repeating it.
alter table notifications.delivery add column notification_id bigint;
alter table notifications.delivery alter column subject drop not null;
alter table notifications.delivery alter column body drop not null;
alter table notifications.delivery add constraint delivery_says_something
    check (notification_id is not null or (subject is not null and body is not null));
