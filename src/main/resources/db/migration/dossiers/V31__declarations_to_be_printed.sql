-- Declarations whose sheet is still to be made: no filing waits for a printer.
create table dossiers.unprinted (
    dossier_id bigint not null,
    constraint unprinted_pk primary key (dossier_id)
);
