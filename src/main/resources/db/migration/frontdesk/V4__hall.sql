-- What stands in the halls: the printer of a centre, the code of its staff at kiosks, and the kiosks themselves.

create table frontdesk.hall (
    desk             bigint      not null,
    printer_host     text,
    printer_port     int,
    printer_dots     int         not null default 576,
    pin              text,
    pin_failures     int         not null default 0,
    pin_locked_until timestamptz,
    constraint hall_pk primary key (desk),
    constraint hall_printer_whole check ((printer_host is null) = (printer_port is null)),
    constraint hall_dots_known check (printer_dots in (384, 576))
);
comment on column frontdesk.hall.printer_host is 'An address in digits that was checked against the networks the operator allows; checked again when it is used.';
comment on column frontdesk.hall.pin is 'Hash (BCrypt) of the code that staff type at a kiosk.';

create table frontdesk.kiosk (
    id          bigint      generated always as identity,
    desk        bigint      not null,
    token       text        not null,
    since       timestamptz not null,
    closed      boolean     not null default false,
    slips       int         not null default 0,
    paper_since timestamptz not null,
    pass        text,
    pass_until  timestamptz,
    pin_failures     int    not null default 0,
    pin_locked_until timestamptz,
    constraint kiosk_pk primary key (id),
    constraint kiosk_token_unique unique (token)
);
comment on table frontdesk.kiosk is 'Machines that staff made a kiosk of the centre by typing its code there: they alone print on its printer.';
comment on column frontdesk.kiosk.pin_failures is 'Wrong codes typed there; those typed anywhere else are counted for the hall, so that no stranger locks a kiosk.';
comment on column frontdesk.kiosk.token is 'SHA-256 of what the machine keeps in a cookie.';
comment on column frontdesk.kiosk.pass is 'SHA-256 of what lets staff do something there for some minutes after the code was typed.';
create index kiosk_of_desk on frontdesk.kiosk (desk);

create table frontdesk.printed_slip (
    ticket_id bigint not null,
    prints    int    not null,
    constraint printed_slip_pk primary key (ticket_id),
    constraint printed_slip_ticket_fk foreign key (ticket_id) references frontdesk.ticket
);
comment on table frontdesk.printed_slip is 'How often the slip of a ticket was printed.';
