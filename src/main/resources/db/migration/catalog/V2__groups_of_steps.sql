-- Steps of one group run side by side until their join rule is met: a consultation of several agencies. Steps of
-- versions that are published already belong to none.

alter table catalog.process_step
    add column group_no int,
    add column join_rule text,
    add constraint process_step_group_whole check ((group_no is null) = (join_rule is null)),
    add constraint process_step_join_known check (join_rule in ('ALL', 'ANY', 'DEADLINE'));
comment on column catalog.process_step.group_no is 'Tells the groups of a process apart, from 1; null when alone.';
