-- Videos that show how to file: only where they are, they are seen elsewhere.
create table catalog.guidance_video (
    id             bigint generated always as identity,
    procedure_code text        not null,
    title          text        not null,
    address        text        not null,
    minutes        int         not null,
    added_at       timestamptz not null,
    added_by       bigint      not null,
    constraint guidance_video_pk primary key (id)
);
