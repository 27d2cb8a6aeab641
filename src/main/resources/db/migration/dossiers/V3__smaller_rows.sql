-- A declaration is read and written whole: one row, not one for each field.
create table dossiers.declaration (
    dossier_id  bigint   not null,
    opened_year smallint not null,
    answers     jsonb    not null,
    constraint declaration_pk primary key (dossier_id, opened_year)
) partition by list (opened_year);

do $$
declare
    year text;
begin
    for year in select substring(relname from '\d{4}$') from pg_class
                where relnamespace = 'dossiers'::regnamespace and relname ~ '^answer_\d{4}$' loop
        execute format('create table dossiers.%I partition of dossiers.declaration for values in (%s)',
                       'declaration_' || year, year);
    end loop;
end
$$;
insert into dossiers.declaration (dossier_id, opened_year, answers)
select dossier_id, opened_year, jsonb_object_agg(field, value) from dossiers.answer group by dossier_id, opened_year;
drop table dossiers.answer;

create or replace function dossiers.provide_year(year int) returns void
    language plpgsql security definer set search_path = dossiers, pg_temp as $$
declare
    relation text;
begin
    if year not between 2000 and 2200 then
        raise exception 'not a year of dossiers: %', year;
    end if;
    foreach relation in array array['dossier', 'declaration', 'paper', 'clock_segment', 'journal'] loop
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

-- The journal grows by time and is asked for by day: ranges of blocks find a day without an entry for each row.
drop index dossiers.journal_day;
create index journal_day on dossiers.journal using brin (at) with (pages_per_range = 16, autosummarize = on);

-- While the words stand, their digest follows from the salt; only words that were erased leave their digest behind.
alter table dossiers.journal add column salt bytea;
alter table dossiers.journal alter column words_digest drop not null;
alter table dossiers.journal add constraint journal_words_sealed check (salt is not null or words_digest is not null);
