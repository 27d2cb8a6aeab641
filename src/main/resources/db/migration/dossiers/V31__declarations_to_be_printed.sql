-- Declarations whose sheet is still to be made: no filing waits for a printer.
create table dossiers.unprinted (
    dossier_id bigint not null,
    tries      int    not null default 0,
    constraint unprinted_pk primary key (dossier_id)
);
comment on column dossiers.unprinted.tries is 'What could not be printed goes behind what was tried less often.';
