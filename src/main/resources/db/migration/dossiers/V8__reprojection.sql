-- The change of the calendar by which the promises of all running dossiers were counted last.
create table dossiers.projected_calendar (
    only_row boolean not null default true,
    revision bigint  not null,
    constraint projected_calendar_pk primary key (only_row),
    constraint projected_calendar_only_row check (only_row)
);
insert into dossiers.projected_calendar (revision) values (0);
