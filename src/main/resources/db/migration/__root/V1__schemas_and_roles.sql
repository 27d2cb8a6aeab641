-- One schema per room. The owner role migrates; the application role only reads and writes rows, so that
-- append-only tables can refuse UPDATE and DELETE to it (a room revokes them where it creates the table).
do $$
declare
    room text;
begin
    foreach room in array array['platform', 'directory', 'calendar', 'documents', 'notifications', 'accounts',
                                'forms', 'workflow', 'catalog', 'dossiers', 'portal'] loop
        execute format('create schema if not exists %I', room);
        execute format('grant usage on schema %I to ${application}', room);
        execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to ${application}', room);
        execute format('alter default privileges in schema %I grant usage, select on sequences to ${application}', room);
    end loop;
end
$$;
