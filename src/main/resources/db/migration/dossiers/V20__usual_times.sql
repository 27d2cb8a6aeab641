-- How long the dossiers of a procedure took of late, counted every night: for everybody who asks for it.

create table dossiers.usual_time (
    procedure_code text        not null,
    dossiers       int         not null,
    half           int         not null,
    most           int         not null,
    counted_at     timestamptz not null,
    constraint usual_time_pk primary key (procedure_code)
);
comment on column dossiers.usual_time.half is 'Working days in which half of them were done.';
comment on column dossiers.usual_time.most is 'Working days in which nine of ten were done.';
