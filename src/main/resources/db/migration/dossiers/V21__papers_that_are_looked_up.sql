-- A paper that the agency can look up itself, for example an electronic certificate of birth, needs no file; whoever
-- files says so for the line.
alter table dossiers.draft_paper alter column document_id drop not null;
comment on column dossiers.draft_paper.document_id is 'Null when the agency looks the paper up, as the citizen says.';
