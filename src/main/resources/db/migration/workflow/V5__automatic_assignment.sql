-- Units whose new work is shared out by itself among the officers of a role; without a row officers take it.
create table workflow.automatic_assignment (
    agency_id   bigint      not null,
    role        text        not null,
    switched_by text        not null,
    switched_at timestamptz not null,
    constraint automatic_assignment_pk primary key (agency_id, role)
);
