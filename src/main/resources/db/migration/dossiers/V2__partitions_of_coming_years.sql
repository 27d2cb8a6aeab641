-- The application makes the partitions of the coming years itself. It may not create tables, so the function runs
-- with the rights of its owner, and only does this one thing.
create function dossiers.provide_year(year int) returns void
    language plpgsql security definer set search_path = dossiers, pg_temp as $$
declare
    relation text;
begin
    if year not between 2000 and 2200 then
        raise exception 'not a year of dossiers: %', year;
    end if;
    foreach relation in array array['dossier', 'answer', 'paper', 'clock_segment', 'journal'] loop
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
revoke all on function dossiers.provide_year(int) from public;
grant execute on function dossiers.provide_year(int) to ${application};
