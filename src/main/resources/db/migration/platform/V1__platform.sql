-- What every room needs: sessions of signed-in people, background jobs, idempotent commands, audit journal.

create table platform.spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on platform.spring_session (session_id);
create index spring_session_ix2 on platform.spring_session (expiry_time);
create index spring_session_ix3 on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references platform.spring_session (primary_id) on delete cascade
);

create table platform.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_due on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on platform.scheduled_tasks (last_heartbeat);

-- A command that carries a key is done once; its answer is kept and repeated.
create table platform.idempotent_command (
    actor       text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      jsonb,
    created_at  timestamptz not null,
    constraint idempotent_command_pk primary key (actor, key)
);
create index idempotent_command_age on platform.idempotent_command (created_at);

-- Who read or changed personal data (Law 91/2025/QH15: processing log). Append-only for the application.
create table platform.audit_entry (
    id           bigint generated always as identity,
    at           timestamptz not null,
    actor        text        not null,
    actor_name   text        not null,
    action       text        not null,
    subject_kind text        not null,
    subject_id   text        not null,
    detail       text,
    constraint audit_entry_pk primary key (id)
);
create index audit_entry_subject on platform.audit_entry (subject_kind, subject_id, id);
revoke update, delete on platform.audit_entry from ${application};
