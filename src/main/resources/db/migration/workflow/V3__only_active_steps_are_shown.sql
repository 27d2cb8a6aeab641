-- What a work list shows of a subject stands on its active steps only: the list reads no others, and a subject's
-- words are not kept once for every step of its process.
alter table workflow.step alter column code set default '';
alter table workflow.step alter column title set default '';
alter table workflow.step alter column person set default '';
alter table workflow.step alter column place set default '';
update workflow.step set code = '', title = '', person = '', place = '', legal_due_at = null
where state <> 'ACTIVE';
