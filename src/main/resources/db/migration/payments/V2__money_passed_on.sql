-- Money that came over the net is passed on to the budget within eight working hours (NĐ 118/2025 Art. 24).

create table payments.budget_order (
    id          bigint      generated always as identity,
    desk        bigint      not null,
    number      text        not null,
    sent_at     timestamptz not null,
    amount      bigint      not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint budget_order_pk primary key (id),
    constraint budget_order_once unique (desk, number),
    constraint budget_order_whole check (amount > 0 and number <> '')
);
comment on table payments.budget_order is 'An order to the bank or treasury that passed money on to the budget.';
comment on column payments.budget_order.number is 'The bank''s or treasury''s name for it.';
revoke update, delete on payments.budget_order from ${application};

create table payments.passed_on (
    payment_id bigint not null,
    order_id   bigint not null,
    constraint passed_on_pk primary key (payment_id),
    constraint passed_on_payment_fk foreign key (payment_id) references payments.payment,
    constraint passed_on_order_fk foreign key (order_id) references payments.budget_order
);
comment on table payments.passed_on is 'Which order passed a payment on; never two.';
revoke update, delete on payments.passed_on from ${application};
create index payment_by_time on payments.payment (paid_at);
