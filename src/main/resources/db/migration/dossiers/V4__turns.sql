-- What the citizen was asked to complete (form 02). At most one request is open; when it ends, so it says.
create table dossiers.supplement (
    dossier_id   bigint      not null,
    opened_year  smallint    not null,
    seq          int         not null,
    requested_at timestamptz not null,
    requested_by text        not null,
    reason       text        not null,
    items        text[]      not null,
    answer_by    timestamptz not null,
    warned_at    timestamptz,
    ended_at     timestamptz,
    constraint supplement_pk primary key (dossier_id, opened_year, seq),
    constraint supplement_asks check (cardinality(items) > 0)
) partition by list (opened_year);
create index supplement_open on dossiers.supplement (answer_by) where ended_at is null;

do $$
declare
    year text;
begin
    for year in select substring(relname from '\d{4}$') from pg_class
                where relnamespace = 'dossiers'::regnamespace and relname ~ '^declaration_\d{4}$' loop
        execute format('create table dossiers.%I partition of dossiers.supplement for values in (%s)',
                       'supplement_' || year, year);
    end loop;
end
$$;

create or replace function dossiers.provide_year(year int) returns void
    language plpgsql security definer set search_path = dossiers, pg_temp as $$
declare
    relation text;
begin
    if year not between 2000 and 2200 then
        raise exception 'not a year of dossiers: %', year;
    end if;
    foreach relation in array array['dossier', 'declaration', 'paper', 'clock_segment', 'journal', 'supplement'] loop
        if to_regclass(format('dossiers.%I', relation || '_' || year)) is null then
            execute format('create table dossiers.%I partition of dossiers.%I for values in (%s)',
                           relation || '_' || year, relation, year);
            if relation = 'dossier' then
                execute format('alter table dossiers.%I set (fillfactor = 80)', relation || '_' || year);
            elsif relation = 'journal' then
                execute format('revoke update, delete on dossiers.%I from ${application}', relation || '_' || year);
            end if;
        end if;
    end loop;
end
$$;
