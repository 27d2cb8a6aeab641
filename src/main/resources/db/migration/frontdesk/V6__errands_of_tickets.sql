-- What was received from and handed over to whoever came with a ticket.

create table frontdesk.ticket_errand (
    ticket_id bigint      not null,
    errand    text        not null,
    kind      text        not null,
    counter   int         not null,
    at        timestamptz not null,
    constraint ticket_errand_pk primary key (ticket_id, errand, kind),
    constraint ticket_errand_ticket_fk foreign key (ticket_id) references frontdesk.ticket,
    constraint ticket_errand_kind_known check (kind in ('RECEIVED', 'HANDED_OVER'))
);
comment on column frontdesk.ticket_errand.errand is 'Opaque reference of another room: the code of a dossier.';
create index ticket_errand_of_errand on frontdesk.ticket_errand (errand);
revoke update, delete on frontdesk.ticket_errand from ${application};
