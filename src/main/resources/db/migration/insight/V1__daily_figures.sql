-- Figures of each day: a command adds a row of its own, a job adds the rows to their days. Nobody waits for a row in
-- which others count.
create table insight.milestone (
    day  date    not null,
    desk bigint  not null,
    kind text    not null,
    late boolean not null
);
comment on table insight.milestone is 'Reached by dossiers and not added to insight.daily yet.';

create table insight.daily (
    day  date    not null,
    desk bigint  not null,
    kind text    not null,
    late boolean not null,
    dossiers bigint not null,
    constraint daily_pk primary key (day, desk, kind, late)
);

-- Dossiers that were there before these tables: the only time that this room reads rows of another.
insert into insight.daily (day, desk, kind, late, dossiers)
select (at at time zone 'Asia/Ho_Chi_Minh')::date, received_agency, kind, late, count(*)
from dossiers.dossier,
     lateral (values ('FILED', submitted_at, false),
                     ('RECEIVED', received_at, false),
                     ('FINISHED', finished_at, coalesce(finished_at > promised_at, false)),
                     ('HANDED_OVER', handed_over_at, false)) milestone (kind, at, late)
where at is not null
group by 1, 2, 3, 4;
