-- A paper chosen from the citizen's wallet in place of an upload: the dossier keeps the same file and says so, as the
-- national portal wants to know (DuocTaiSuDung).
alter table dossiers.paper add column reused boolean not null default false;
alter table dossiers.draft_paper add column reused boolean not null default false;
