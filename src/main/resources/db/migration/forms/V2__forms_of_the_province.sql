-- The province publishes its own versions of a declaration, each with the number and the day of its decision. Where there
-- is one in force it goes before what ships with the product, whose changes are kept beside it. A proposal is kept as it
-- was typed, with its mistakes, so that nothing is lost; a published version never changes.

alter table forms.form_definition add column decision text;
alter table forms.form_definition add column decided_on date;
alter table forms.form_definition add column valid_from date;
alter table forms.form_definition add column published_by text;
alter table forms.form_definition add column publisher text;
alter table forms.form_definition add constraint form_definition_decided
    check (decision is null or (decided_on is not null and valid_from is not null and publisher is not null));
comment on column forms.form_definition.decision is
    'Number of the decision of the province; null for what ships with the product.';

create table forms.proposal (
    id             bigint generated always as identity,
    key            text        not null,
    base_id        bigint,
    procedure_code text,
    title          text        not null,
    form_code      text        not null,
    lines          jsonb       not null,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    changer        text        not null,
    revision       int         not null default 0,
    constraint proposal_pk primary key (id),
    constraint proposal_key_unique unique (key),
    constraint proposal_base_fk foreign key (base_id) references forms.form_definition (id)
);
comment on column forms.proposal.base_id is 'The version it was begun from; null for a new declaration.';
comment on column forms.proposal.changer is 'Name of who changed it last, for colleagues who edit it too.';
