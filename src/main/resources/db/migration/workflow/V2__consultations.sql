-- Several agencies are consulted side by side: a group has a number and a rule that ends it, always both. The index
-- finds the consultations that a deadline ends.

alter table workflow.step add constraint step_group_whole check ((group_no is null) = (join_rule is null));
create index step_deadline on workflow.step (subject_kind, subject_id)
    where state = 'ACTIVE' and join_rule = 'DEADLINE';
