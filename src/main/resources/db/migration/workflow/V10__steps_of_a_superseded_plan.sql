-- What was done under a plan that another has taken the place of stays on record and is never to be done again.
alter table workflow.step drop constraint step_state_known;
alter table workflow.step
    add constraint step_state_known check (state in ('PLANNED', 'ACTIVE', 'DONE', 'CANCELLED', 'SUPERSEDED'));
