-- Days that differ from the ordinary week, and opening hours. Both are announced or decided by people, so they are
-- rows with their source, never rules in code. A proposed day is kept and shown but not counted until it is confirmed.
create table calendar.calendar_day (
    date        date    not null,
    kind        text    not null,
    name        text    not null,
    paired_date date,
    source      text    not null,
    status      text    not null,
    -- SHIPPED rows follow the shipped file; what an administrator decided survives its next edition.
    origin      text    not null,
    -- A shipped day that an administrator removed: remembered, so that a re-load does not bring it back.
    withdrawn   boolean not null default false,
    constraint calendar_day_pk primary key (date),
    constraint calendar_day_kind check (kind in ('STATUTORY', 'TET', 'MAKEUP', 'NATIONAL_DAY_ADJACENT', 'SWAP_OFF',
                                                 'SWAP_WORK', 'EXCEPTIONAL_OFF')),
    constraint calendar_day_status check (status in ('CONFIRMED', 'PROPOSED')),
    constraint calendar_day_origin check (origin in ('SHIPPED', 'ADMINISTRATOR')),
    constraint calendar_day_paired check (paired_date <> date)
);

-- One open span of a weekday; a lunch break makes two rows. agency_id null: the hours of units without their own.
create table calendar.working_hours (
    id             bigint generated always as identity,
    agency_id      bigint,
    weekday        smallint not null,
    season_from    text,
    season_to      text,
    opens          time     not null,
    closes         time     not null,
    valid_from     date,
    valid_to       date,
    same_day_limit time,
    constraint working_hours_pk primary key (id),
    constraint working_hours_weekday check (weekday between 1 and 7),
    constraint working_hours_span check (opens < closes),
    constraint working_hours_validity check (valid_from <= valid_to),
    constraint working_hours_season check ((season_from is null) = (season_to is null)
        and season_from ~ '^\d\d-\d\d$' and season_to ~ '^\d\d-\d\d$')
);
create index working_hours_agency on calendar.working_hours (agency_id);

-- Every change draws a new number, so that the other nodes notice within a second. From a sequence: a number of a
-- change that was rolled back is never used again.
create sequence calendar.revision_number;
create table calendar.revision (
    only_row boolean not null default true,
    number   bigint  not null,
    constraint revision_pk primary key (only_row),
    constraint revision_only_row check (only_row)
);
insert into calendar.revision (number) values (nextval('calendar.revision_number'));

create table calendar.reference_load (
    name      text        not null,
    sha256    text        not null,
    loaded_at timestamptz not null,
    constraint reference_load_pk primary key (name)
);
