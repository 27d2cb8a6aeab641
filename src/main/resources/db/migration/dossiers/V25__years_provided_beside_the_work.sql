-- "create table … partition of" stops everybody who reads or writes the table, one table after the other, and met
-- those who filed in another order: a deadlock, once a year. A table that is made first and attached then stops nobody.
create or replace function dossiers.provide_year(year int) returns void
    language plpgsql security definer set search_path = dossiers, pg_temp as $$
declare
    relation  text;
    partition text;
begin
    if year not between 2000 and 2200 then
        raise exception 'not a year of dossiers: %', year;
    end if;
    foreach relation in array array['dossier', 'declaration', 'paper', 'clock_segment', 'journal', 'supplement'] loop
        partition := relation || '_' || year;
        if to_regclass(format('dossiers.%I', partition)) is null then
            execute format('create table dossiers.%I (like dossiers.%I including defaults including constraints
                                                      including generated including storage)', partition, relation);
            if relation = 'dossier' then
                execute format('alter table dossiers.%I set (fillfactor = 80)', partition);
            elsif relation = 'journal' then
                execute format('revoke update, delete on dossiers.%I from ${application}', partition);
            end if;
            execute format('alter table dossiers.%I attach partition dossiers.%I for values in (%s)',
                           relation, partition, year);
        end if;
    end loop;
end
$$;
