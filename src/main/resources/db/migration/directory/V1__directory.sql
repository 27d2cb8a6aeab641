-- Who and where: administrative units with their validity, agencies, staff, citizens.
--
-- A unit has an id of its own and is known by a code and a name only for a time: 1,800 of
-- today's commune codes named another unit before 01/07/2025 (00004 was Trúc Bạch, is Ba Đình).
-- Nothing outside this schema may therefore store a code where it means a unit.
-- valid_from NULL means "since before our records", valid_to is exclusive and NULL means "still".

create table directory.reference_load (
    name      text        not null,
    sha256    text        not null,
    loaded_at timestamptz not null,
    constraint reference_load_pk primary key (name)
);
comment on table directory.reference_load is
    'Content hash of each reference data set that was loaded; an equal hash means nothing to do.';

create table directory.admin_unit (
    id    bigint generated always as identity,
    key   text not null,
    level text not null,
    constraint admin_unit_pk primary key (id),
    constraint admin_unit_key_unique unique (key),
    constraint admin_unit_level_known check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE'))
);
comment on column directory.admin_unit.key is
    'Identity of the unit in the reference file; a re-load finds the same unit by it.';

create table directory.admin_unit_version (
    id         bigint generated always as identity,
    unit_id    bigint not null,
    code       text   not null,
    type       text   not null,
    name       text   not null,
    parent_id  bigint,
    valid_from date,
    valid_to   date,
    constraint admin_unit_version_pk primary key (id),
    constraint admin_unit_version_unit_fk foreign key (unit_id) references directory.admin_unit (id),
    constraint admin_unit_version_parent_fk foreign key (parent_id) references directory.admin_unit (id),
    constraint admin_unit_version_start_unique unique nulls not distinct (unit_id, valid_from),
    constraint admin_unit_version_period check (valid_from < valid_to),
    constraint admin_unit_version_type_known check (type in (
        'CITY', 'PROVINCE', 'DISTRICT_CITY', 'URBAN_DISTRICT', 'RURAL_DISTRICT', 'TOWN',
        'WARD', 'COMMUNE', 'TOWNSHIP', 'SPECIAL_ZONE', 'AREA'))
);
create index admin_unit_version_code on directory.admin_unit_version (code);
create index admin_unit_version_parent on directory.admin_unit_version (parent_id);

create table directory.unit_succession (
    id          bigint generated always as identity,
    old_unit_id bigint not null,
    new_unit_id bigint not null,
    relation    text   not null,
    note        text,
    constraint unit_succession_pk primary key (id),
    constraint unit_succession_old_fk foreign key (old_unit_id) references directory.admin_unit (id),
    constraint unit_succession_new_fk foreign key (new_unit_id) references directory.admin_unit (id),
    constraint unit_succession_relation_known check (relation in (
        'WHOLE', 'PART', 'PART_AREA', 'PART_AREA_ALL_POP', 'PART_POP', 'UNCHANGED', 'RENAMED', 'RETYPED', 'OTHER')),
    constraint unit_succession_pair_unique unique (old_unit_id, new_unit_id)
);
create index unit_succession_new on directory.unit_succession (new_unit_id);

create table directory.agency (
    id            bigint generated always as identity,
    key           text   not null,
    province_code text   not null,
    kind          text   not null,
    name          text   not null,
    aliases       text[] not null default '{}',
    parent_id     bigint,
    admin_unit_id bigint,
    function      text,
    address       text,
    constraint agency_pk primary key (id),
    constraint agency_key_unique unique (key),
    constraint agency_parent_fk foreign key (parent_id) references directory.agency (id),
    constraint agency_unit_fk foreign key (admin_unit_id) references directory.admin_unit (id),
    constraint agency_kind_known check (kind in (
        'PROVINCIAL_COMMITTEE', 'DEPARTMENT', 'COMMUNE_COMMITTEE', 'DIVISION', 'COMMUNE_POLICE',
        'COMMUNE_MILITARY', 'SERVICE_CENTRE', 'BRANCH', 'RECEPTION_POINT'))
);
create index agency_parent on directory.agency (parent_id);
comment on column directory.agency.province_code is
    'The installation serves one province; rows of another one stay but are not listed.';

-- Identifier codes (QĐ 20/2020/QĐ-TTg) changed with the mergers and will change again.
-- A placeholder is a code nobody has confirmed yet; it must be shown as such.
create table directory.agency_code (
    id          bigint generated always as identity,
    agency_id   bigint  not null,
    code        text    not null,
    placeholder boolean not null,
    source      text    not null,
    valid_from  date    not null,
    valid_to    date,
    constraint agency_code_pk primary key (id),
    constraint agency_code_agency_fk foreign key (agency_id) references directory.agency (id),
    constraint agency_code_start_unique unique (agency_id, valid_from),
    constraint agency_code_code_unique unique (code, valid_from),
    constraint agency_code_period check (valid_from < valid_to)
);

create table directory.counter (
    id        bigint generated always as identity,
    agency_id bigint not null,
    number    int    not null,
    name_vi   text   not null,
    name_en   text   not null,
    constraint counter_pk primary key (id),
    constraint counter_agency_fk foreign key (agency_id) references directory.agency (id),
    constraint counter_number_unique unique (agency_id, number),
    constraint counter_number_positive check (number > 0)
);

-- A citizen. The personal number has no check digit and unknown prefixes are legal, so only its
-- shape is enforced. A phone may be shared within a family and is therefore not unique.
create table directory.person (
    id            bigint generated always as identity,
    full_name     text        not null,
    date_of_birth date,
    gender        text,
    personal_id   text,
    phone         text,
    email         text,
    address       text,
    unit_id       bigint,
    version       bigint      not null default 0,
    created_at    timestamptz not null,
    constraint person_pk primary key (id),
    constraint person_unit_fk foreign key (unit_id) references directory.admin_unit (id),
    constraint person_personal_id_unique unique (personal_id),
    constraint person_personal_id_shape check (personal_id ~ '^[0-9]{12}$'),
    constraint person_phone_shape check (phone ~ '^\+[0-9]{8,15}$'),
    constraint person_gender_known check (gender in ('MALE', 'FEMALE', 'UNKNOWN'))
);
create index person_phone on directory.person (phone);

create table directory.organisation (
    id           bigint generated always as identity,
    name         text        not null,
    tax_code     text,
    phone        text,
    email        text,
    address      text,
    created_at   timestamptz not null,
    constraint organisation_pk primary key (id),
    constraint organisation_tax_code_unique unique (tax_code)
);

create table directory.staff_member (
    id         bigint generated always as identity,
    code       text        not null,
    full_name  text        not null,
    position   text        not null,
    agency_id  bigint      not null,
    email      text,
    phone      text,
    active     boolean     not null default true,
    created_at timestamptz not null,
    constraint staff_member_pk primary key (id),
    constraint staff_member_code_unique unique (code),
    constraint staff_member_agency_fk foreign key (agency_id) references directory.agency (id)
);
create index staff_member_agency on directory.staff_member (agency_id);

create table directory.role_grant (
    id         bigint generated always as identity,
    staff_id   bigint not null,
    role       text   not null,
    agency_id  bigint not null,
    valid_from date   not null,
    valid_to   date,
    constraint role_grant_pk primary key (id),
    constraint role_grant_staff_fk foreign key (staff_id) references directory.staff_member (id),
    constraint role_grant_agency_fk foreign key (agency_id) references directory.agency (id),
    constraint role_grant_start_unique unique (staff_id, role, agency_id, valid_from),
    constraint role_grant_period check (valid_from < valid_to),
    constraint role_grant_role_known check (role in (
        'ADMINISTRATOR', 'RECEPTION_OFFICER', 'CASE_OFFICER', 'DIVISION_HEAD', 'LEADER',
        'REGISTRAR', 'CONSULTED_AGENCY'))
);
create index role_grant_agency on directory.role_grant (agency_id, role);

create table directory.delegation (
    id            bigint generated always as identity,
    from_staff_id bigint not null,
    to_staff_id   bigint not null,
    role          text   not null,
    agency_id     bigint not null,
    reason        text   not null,
    valid_from    date   not null,
    valid_to      date   not null,
    constraint delegation_pk primary key (id),
    constraint delegation_from_fk foreign key (from_staff_id) references directory.staff_member (id),
    constraint delegation_to_fk foreign key (to_staff_id) references directory.staff_member (id),
    constraint delegation_agency_fk foreign key (agency_id) references directory.agency (id),
    constraint delegation_period check (valid_from < valid_to),
    constraint delegation_two_people check (from_staff_id <> to_staff_id)
);
create index delegation_to on directory.delegation (to_staff_id);
