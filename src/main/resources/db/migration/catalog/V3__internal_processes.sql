-- The province publishes its own internal processes (NĐ 118/2025 Art. 36.5, 38.1d), each version with the number and
-- the day of its decision, for every agency or for one. A draft is kept as it was typed, with its mistakes, so that
-- nothing is lost; a published version never changes. Where there is none, the process that came with the procedure
-- counts.

create table catalog.process_version (
    id           bigint generated always as identity,
    procedure_id bigint      not null,
    agency_id    bigint,
    number       int         not null,
    lines        jsonb       not null,
    decision     text,
    decided_on   date,
    valid_from   date,
    published_at timestamptz,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    changer      text        not null,
    revision     int         not null default 0,
    constraint process_version_pk primary key (id),
    constraint process_version_procedure_fk foreign key (procedure_id) references catalog.procedure (id),
    constraint process_version_number_unique unique (procedure_id, number),
    constraint process_version_decided
        check (published_at is null or (decision is not null and decided_on is not null and valid_from is not null))
);
comment on column catalog.process_version.agency_id is 'The agency that decides and works so; null for all of them.';
comment on column catalog.process_version.changer is 'Name of who changed it last, for colleagues who edit it too.';
create unique index process_version_one_draft on catalog.process_version (procedure_id, coalesce(agency_id, 0))
    where published_at is null;
create trigger process_version_immutable before update or delete on catalog.process_version
    for each row execute function catalog.refuse_change_of_published_version();

-- A file that waits for its reader to say yes: the rows of a decision's annex, as they stand in it.
create table catalog.process_import (
    id         bigint generated always as identity,
    file_name  text        not null,
    rows       jsonb       not null,
    created_at timestamptz not null,
    created_by text        not null,
    constraint process_import_pk primary key (id)
);
