-- A case officer asks other agencies for their opinion: steps that no process planned. They are marked, because a
-- dossier that goes back to its desk does not ask them again.
alter table workflow.step add column added boolean not null default false;
