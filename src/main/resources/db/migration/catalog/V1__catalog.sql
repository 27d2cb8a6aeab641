-- Administrative procedures. What the nation published is kept in versions that never change again: a dossier
-- keeps the version it was opened under. What the province decides lies beside them, dated, as overlays.

create table catalog.reference_load (
    name      text        not null,
    sha256    text        not null,
    loaded_at timestamptz not null,
    constraint reference_load_pk primary key (name)
);
comment on table catalog.reference_load is
    'Content hash of the reference data that was loaded; an equal hash means nothing to do.';

create table catalog.procedure (
    id                    bigint  generated always as identity,
    code                  text    not null,
    key                   text    not null,
    name                  text    not null,
    title                 text    not null,
    field                 text    not null,
    level                 text    not null,
    agency                text    not null,
    published_by          text    not null,
    decision              text    not null,
    life_event            text,
    other_agency          text,
    local_to              text,
    configured            boolean not null,
    competent_function    text,
    competent_department  text,
    popularity            int     not null,
    constraint procedure_pk primary key (id),
    constraint procedure_code_unique unique (code),
    constraint procedure_key_unique unique (key),
    constraint procedure_code_shape check (code ~ '^[0-9]\.[0-9]{6,7}$'),
    constraint procedure_level_known check (level in ('COMMUNE', 'PROVINCE')),
    constraint procedure_department_named
        check ((competent_function = 'DEPARTMENT') = (competent_department is not null) or competent_function is null)
);
comment on column catalog.procedure.title is 'Short name for citizens; the official one is "name".';
comment on column catalog.procedure.other_agency is
    'Kind of the agency outside the commune and its desks that decides; null when the desks lead to the decision.';
comment on column catalog.procedure.local_to is 'Province that alone has this procedure; null when national.';
comment on column catalog.procedure.configured is 'Whether a version with papers, fees and steps exists.';
comment on column catalog.procedure.popularity is 'Rank among everyday procedures, 1 first; 0 is not ranked.';

create table catalog.procedure_version (
    id             bigint generated always as identity,
    procedure_id   bigint  not null,
    number         int     not null,
    decision       text    not null,
    legal_amount   int,
    legal_unit     text,
    legal_note     text,
    legal_mark     text    not null,
    online_level   text    not null,
    online_mark    text    not null,
    reconciled     boolean not null,
    clock_policy   text    not null default 'RESTART',
    retention_years int,
    secrecy_class  text    not null,
    content        jsonb   not null,
    content_sha256 text    not null,
    valid_from     date    not null,
    published_at   timestamptz,
    constraint procedure_version_pk primary key (id),
    constraint procedure_version_procedure_fk foreign key (procedure_id) references catalog.procedure (id),
    constraint procedure_version_number_unique unique (procedure_id, number),
    constraint procedure_version_time_whole check ((legal_amount is null) = (legal_unit is null)),
    constraint procedure_version_time_positive check (legal_amount > 0),
    constraint procedure_version_unit_known
        check (legal_unit in ('HOUR', 'WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'SAME_DAY')),
    constraint procedure_version_online_known check (online_level in ('FULL', 'PARTIAL', 'NONE')),
    constraint procedure_version_policy_known check (clock_policy in ('RESTART', 'PAUSE', 'RUN_ON')),
    constraint procedure_version_secrecy_known
        check (secrecy_class in ('NORMAL', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET'))
);
comment on column catalog.procedure_version.clock_policy is
    'What a supplement request does to the legal clock; RESTART unless the sector''s law differs (Decree 118/2025, Art. 19).';
comment on column catalog.procedure_version.retention_years is 'Null is permanent.';

create table catalog.component (
    id           bigint generated always as identity,
    version_id   bigint  not null,
    position     int     not null,
    line         int     not null,
    case_name    text,
    kind         text    not null,
    name         text    not null,
    condition    text,
    necessity    text    not null,
    originals    int     not null,
    copies       int     not null,
    present_only boolean not null,
    form_code    text,
    portal_code  text,
    duplicate    boolean not null,
    mark         text    not null,
    constraint component_pk primary key (id),
    constraint component_version_fk foreign key (version_id) references catalog.procedure_version (id),
    constraint component_position_unique unique (version_id, position),
    constraint component_kind_known check (kind in ('PAPER', 'FORM', 'EFORM', 'DATA', 'NOTE')),
    constraint component_necessity_known check (necessity in ('MANDATORY', 'CONDITIONAL', 'OPTIONAL'))
);

create table catalog.fee (
    id             bigint generated always as identity,
    version_id     bigint  not null,
    position       int     not null,
    channel        text    not null,
    amount         bigint,
    per            text,
    note           text,
    set_by_council boolean not null,
    max_per_copy   bigint,
    mark           text    not null,
    constraint fee_pk primary key (id),
    constraint fee_version_fk foreign key (version_id) references catalog.procedure_version (id),
    constraint fee_position_unique unique (version_id, position),
    constraint fee_channel_known check (channel in ('ONLINE', 'POST', 'COUNTER')),
    constraint fee_amount_not_negative check (amount >= 0)
);
comment on column catalog.fee.amount is
    'Đồng; null when the provincial council sets it or nobody published it. Never zero for unknown.';

create table catalog.process_step (
    id         bigint generated always as identity,
    version_id bigint not null,
    seq        int    not null,
    kind       text   not null,
    role       text   not null,
    unit_rule  text   not null,
    hours      numeric(7, 2),
    note       text,
    mark       text   not null,
    constraint process_step_pk primary key (id),
    constraint process_step_version_fk foreign key (version_id) references catalog.procedure_version (id),
    constraint process_step_seq_unique unique (version_id, seq)
);

create table catalog.local_overlay (
    id            bigint generated always as identity,
    procedure_id  bigint  not null,
    province      text    not null,
    number        int     not null,
    published     boolean not null,
    legal_amount  int,
    legal_unit    text,
    fees          jsonb,
    decision      text    not null,
    valid_from    date    not null,
    valid_to      date,
    created_at    timestamptz not null,
    created_by    text    not null,
    constraint local_overlay_pk primary key (id),
    constraint local_overlay_procedure_fk foreign key (procedure_id) references catalog.procedure (id),
    constraint local_overlay_number_unique unique (procedure_id, province, number),
    constraint local_overlay_time_whole check ((legal_amount is null) = (legal_unit is null)),
    constraint local_overlay_period check (valid_from < valid_to)
);
comment on table catalog.local_overlay is
    'What the province decides about a procedure: shorter time, fees, whether it is offered. The newest one valid on a day counts.';

-- A published version is what citizens were promised; nobody changes it, not even the owner by mistake.
create function catalog.refuse_change_of_published_version() returns trigger language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception 'procedure version % is published and cannot be changed', old.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger procedure_version_immutable before update or delete on catalog.procedure_version
    for each row execute function catalog.refuse_change_of_published_version();

create function catalog.refuse_change_of_published_part() returns trigger language plpgsql as $$
declare
    owner bigint := case tg_op when 'DELETE' then old.version_id else new.version_id end;
begin
    if exists (select from catalog.procedure_version where id = owner and published_at is not null)
        or (tg_op = 'UPDATE' and exists (
            select from catalog.procedure_version where id = old.version_id and published_at is not null)) then
        raise exception 'procedure version % is published and cannot be changed', owner
            using errcode = 'integrity_constraint_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger component_immutable before insert or update or delete on catalog.component
    for each row execute function catalog.refuse_change_of_published_part();
create trigger fee_immutable before insert or update or delete on catalog.fee
    for each row execute function catalog.refuse_change_of_published_part();
create trigger process_step_immutable before insert or update or delete on catalog.process_step
    for each row execute function catalog.refuse_change_of_published_part();

-- An overlay is history too: it is ended by a newer one, never rewritten.
revoke update, delete on catalog.local_overlay from ${application};
