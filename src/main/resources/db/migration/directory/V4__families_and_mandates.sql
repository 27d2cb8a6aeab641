-- For whom a citizen's account may act besides its owner: members of the family, as declared, and people or
-- organisations that gave authority for procedures and a time (Civil Code 2015 Art. 562-569).

create table directory.family_member (
    id            bigint generated always as identity,
    owner_id      bigint      not null,
    relation      text        not null,
    full_name     text        not null,
    date_of_birth date        not null,
    gender        text,
    personal_id   text,
    phone         text,
    address       text,
    person_id     bigint,
    state         text        not null,
    created_at    timestamptz not null,
    answered_at   timestamptz,
    constraint family_member_pk primary key (id),
    constraint family_member_owner_fk foreign key (owner_id) references directory.person (id),
    constraint family_member_person_fk foreign key (person_id) references directory.person (id),
    constraint family_member_relation_known check (relation in ('CHILD', 'PARENT', 'SPOUSE', 'WARD')),
    constraint family_member_state_known check (state in ('DECLARED', 'CONFIRMED', 'REFUSED')),
    constraint family_member_answered check ((answered_at is null) = (state = 'DECLARED'))
);
comment on table directory.family_member is 'person_id: the account of the member, who was told and may refuse.';
create index family_member_owner on directory.family_member (owner_id, id);
create index family_member_person on directory.family_member (person_id) where person_id is not null;

create table directory.mandate (
    id                bigint generated always as identity,
    delegate_id       bigint      not null,
    role              text        not null,
    principal_id      bigint,
    organisation_name text,
    tax_code          text,
    paper             text,
    procedures        text[],
    valid_from        date        not null,
    valid_to          date,
    created_at        timestamptz not null,
    ended_at          timestamptz,
    ended_by          bigint,
    constraint mandate_pk primary key (id),
    constraint mandate_delegate_fk foreign key (delegate_id) references directory.person (id),
    constraint mandate_principal_fk foreign key (principal_id) references directory.person (id),
    constraint mandate_role_known check (role in ('LEGAL_REPRESENTATIVE', 'AUTHORISED', 'PERSON')),
    constraint mandate_of_one check ((role = 'PERSON') = (principal_id is not null)
                                 and (role = 'PERSON') = (tax_code is null)),
    constraint mandate_days check (valid_to is null or valid_to >= valid_from)
);
comment on column directory.mandate.procedures is 'Codes of the procedures it is for; null for all.';
create index mandate_delegate on directory.mandate (delegate_id, id);
create index mandate_principal on directory.mandate (principal_id, id) where principal_id is not null;
