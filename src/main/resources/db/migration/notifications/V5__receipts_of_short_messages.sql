-- A long text leaves in parts, each with a number of the message centre's; its receipts name those numbers. A receipt may
-- come before the answer that tells the number, so the two are kept apart and meet when they are read.
create table notifications.sms_part (
    delivery_id bigint      not null,
    part        int         not null,
    message_id  text,
    handed_at   timestamptz not null,
    constraint sms_part_pk primary key (delivery_id, part)
);
create index sms_part_message on notifications.sms_part (message_id);

create table notifications.sms_receipt (
    message_id text        not null,
    state      text        not null,
    error      text        not null,
    at         timestamptz not null,
    constraint sms_receipt_pk primary key (message_id)
);
