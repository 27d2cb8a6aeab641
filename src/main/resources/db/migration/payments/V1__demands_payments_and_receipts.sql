-- Money that is asked for, what was paid for it and by whom, and what was written for it. Amounts are whole đồng.

create table payments.account (
    agency     bigint      not null,
    bank_bin   text        not null,
    number     text        not null,
    holder     text        not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    constraint account_pk primary key (agency),
    constraint account_bank_known check (bank_bin ~ '^[0-9]{6}$'),
    constraint account_number_fits check (number ~ '^[0-9A-Za-z]{1,19}$')
);
comment on table payments.account is 'The account that receives transfers for an agency and those below it.';

create table payments.demand (
    id           bigint      generated always as identity,
    reference    text        not null,
    payable_kind text        not null,
    payable      text        not null,
    title        text        not null,
    payer        text        not null,
    collector    bigint      not null,
    owner        bigint      not null,
    lines        jsonb       not null,
    amount       bigint      not null,
    relief       text,
    state        text        not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    constraint demand_pk primary key (id),
    constraint demand_reference_unique unique (reference),
    constraint demand_amount_due check (amount > 0),
    constraint demand_state_known check (state in ('UNPAID', 'WAITING', 'PAID', 'CANCELLED', 'REFUNDED'))
);
comment on column payments.demand.reference is 'Nobody guesses it: address of its page, and the words of a transfer.';
comment on column payments.demand.payable is 'What it is for, in the words of the room that asks.';
comment on column payments.demand.collector is 'The desk that takes the money.';
comment on column payments.demand.owner is 'The agency whose fee it is.';
create index demand_of_payable on payments.demand (payable_kind, payable);
create index demand_open on payments.demand (collector, created_at) where state in ('UNPAID', 'WAITING');
revoke delete on payments.demand from ${application};

create table payments.shift (
    id          bigint      generated always as identity,
    officer     bigint      not null,
    officer_name text       not null,
    desk        bigint      not null,
    opened_at   timestamptz not null,
    opened_with bigint      not null,
    closed_at   timestamptz,
    counted     bigint,
    expected    bigint,
    note        text,
    constraint shift_pk primary key (id),
    constraint shift_money_counted check (opened_with >= 0 and counted >= 0),
    constraint shift_closed_whole check ((closed_at is null) = (counted is null) and (closed_at is null) = (expected is null)),
    constraint shift_difference_explained check (counted = expected or note is not null)
);
comment on table payments.shift is 'The time an officer answers for the cash of a counter.';
create unique index shift_one_at_a_time on payments.shift (officer) where closed_at is null;
revoke delete on payments.shift from ${application};

create table payments.payment (
    id        bigint      generated always as identity,
    demand_id bigint      not null,
    method    text        not null,
    amount    bigint      not null,
    paid_at   timestamptz not null,
    shift_id  bigint,
    taken_by  text        not null,
    constraint payment_pk primary key (id),
    constraint payment_demand_fk foreign key (demand_id) references payments.demand,
    constraint payment_shift_fk foreign key (shift_id) references payments.shift,
    constraint payment_once unique (demand_id),
    constraint payment_method_known check (method in ('CASH', 'TRANSFER', 'GATEWAY')),
    constraint payment_cash_in_a_shift check ((method = 'CASH') = (shift_id is not null))
);
create index payment_of_shift on payments.payment (shift_id) where shift_id is not null;
revoke update, delete on payments.payment from ${application};

create table payments.gateway_attempt (
    reference  text        not null,
    demand_id  bigint      not null,
    begun_at   timestamptz not null,
    ended_at   timestamptz,
    outcome    text,
    constraint gateway_attempt_pk primary key (reference),
    constraint gateway_attempt_demand_fk foreign key (demand_id) references payments.demand,
    constraint gateway_attempt_ended_whole check ((ended_at is null) = (outcome is null))
);
comment on table payments.gateway_attempt is 'Somebody went to the gateway to pay; what the gateway said of it ends it.';
revoke delete on payments.gateway_attempt from ${application};

create table payments.receipt_series (
    agency bigint not null,
    year   int    not null,
    last   int    not null,
    constraint receipt_series_pk primary key (agency, year)
);
comment on table payments.receipt_series is 'The number drawn last; drawing waits for the transaction that drew before, so no number is left out.';

create table payments.receipt (
    id         bigint      generated always as identity,
    agency     bigint      not null,
    year       int         not null,
    number     int         not null,
    payment_id bigint      not null,
    payer      text        not null,
    issued_at  timestamptz not null,
    issued_by  text        not null,
    replaces   bigint,
    cancelled_at     timestamptz,
    cancelled_by     text,
    cancelled_reason text,
    constraint receipt_pk primary key (id),
    constraint receipt_number_unique unique (agency, year, number),
    constraint receipt_payment_fk foreign key (payment_id) references payments.payment,
    constraint receipt_replaces_fk foreign key (replaces) references payments.receipt,
    constraint receipt_cancelled_whole check ((cancelled_at is null) = (cancelled_reason is null))
);
create unique index receipt_one_valid on payments.receipt (payment_id) where cancelled_at is null;
revoke delete on payments.receipt from ${application};

create table payments.bank_entry (
    id         bigint      generated always as identity,
    account    text        not null,
    entry      text        not null,
    amount     bigint      not null,
    words      text        not null,
    booked_at  timestamptz not null,
    arrived_at timestamptz not null,
    verdict    text        not null,
    demand_id  bigint,
    settled_by text,
    note       text,
    constraint bank_entry_pk primary key (id),
    constraint bank_entry_once unique (account, entry),
    constraint bank_entry_demand_fk foreign key (demand_id) references payments.demand,
    constraint bank_entry_verdict_known
        check (verdict in ('MATCHED', 'NO_REFERENCE', 'WRONG_AMOUNT', 'WRONG_ACCOUNT', 'PAID_ALREADY', 'NOT_OWED', 'SETTLED'))
);
comment on table payments.bank_entry is 'Money that a bank says has come in, each entry once however often it is told.';
comment on column payments.bank_entry.verdict is 'MATCHED paid its demand; SETTLED was cleared by hand; all others wait for somebody.';
create index bank_entry_unmatched on payments.bank_entry (arrived_at) where verdict not in ('MATCHED', 'SETTLED');
revoke delete on payments.bank_entry from ${application};

create table payments.refund (
    id         bigint      generated always as identity,
    payment_id bigint      not null,
    reason     text        not null,
    asked_at   timestamptz not null,
    asked_by   text        not null,
    asked_key  text        not null,
    decided_at timestamptz,
    decided_by text,
    granted    boolean,
    constraint refund_pk primary key (id),
    constraint refund_payment_fk foreign key (payment_id) references payments.payment,
    constraint refund_decided_whole check ((decided_at is null) = (granted is null) and (decided_at is null) = (decided_by is null))
);
create unique index refund_one_open on payments.refund (payment_id) where granted is null or granted;
revoke delete on payments.refund from ${application};
