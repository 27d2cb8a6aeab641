-- Copies that are certified against the original (Decree 23/2015/NĐ-CP; Decree 45/2020/NĐ-CP Art. 10): scans that come from a
-- browser or a scanner's folder, and what is certified of them. A scan is used once; what came from a folder is named by
-- the key under which it was set aside there, so that it is never taken twice.
create table dossiers.copy_scan (
    id          bigint generated always as identity,
    desk_id     bigint      not null,
    counter     text        not null default '',
    taken_by    bigint,
    document_id bigint,
    archive_id  bigint,
    file_name   text        not null,
    folder_key  text,
    created_at  timestamptz not null,
    state       text        not null default 'WAITING',
    tries       int         not null default 0,
    pages       int         not null default 0,
    blank       int         not null default 0,
    title       text        not null default '',
    refusal     text,
    constraint copy_scan_pk primary key (id),
    constraint copy_scan_state_known check (state in ('WAITING', 'READY', 'REFUSED', 'USED', 'DROPPED')),
    constraint copy_scan_folder_key unique (folder_key)
);
create index copy_scan_waiting on dossiers.copy_scan (id) where state = 'WAITING';
create index copy_scan_open on dossiers.copy_scan (desk_id, id) where state in ('WAITING', 'READY', 'REFUSED');
comment on column dossiers.copy_scan.taken_by is 'The officer who has it on the screen; null while it lies in the list of the desk.';
comment on column dossiers.copy_scan.blank is 'Pages with nothing on them, which nobody pays for.';
comment on column dossiers.copy_scan.title is 'The kind of paper that was read, as a proposal.';

create table dossiers.certified_copy (
    dossier_id   bigint      not null,
    opened_year  smallint    not null,
    dossier_code text        not null,
    desk_id      bigint      not null,
    scan_id      bigint      not null,
    electronic   boolean     not null,
    title        text        not null,
    pages        int         not null,
    copies       int         not null,
    fee          bigint      not null,
    made_at      timestamptz not null,
    made_by      text        not null,
    code         text        not null,
    origin       text        not null,
    entry_id     bigint,
    number       text,
    day          date,
    authority    text,
    signer       text,
    constraint certified_copy_pk primary key (dossier_id),
    constraint certified_copy_scan_fk foreign key (scan_id) references dossiers.copy_scan (id),
    constraint certified_copy_scan_once unique (scan_id),
    constraint certified_copy_code unique (code),
    constraint certified_copy_entry_fk foreign key (entry_id) references dossiers.issued_result (id),
    constraint certified_copy_counts check (pages > 0 and copies > 0 and fee >= 0)
);
create index certified_copy_desk on dossiers.certified_copy (desk_id, made_at, dossier_id);
comment on column dossiers.certified_copy.entry_id is 'Its entry in the book; null until somebody signed.';
comment on column dossiers.certified_copy.authority is 'As what the signer signs, lines parted by " / ".';
comment on column dossiers.certified_copy.origin is 'Where the installation is found, as its QR code says.';

alter table dossiers.issued_result
    add column pages  int,
    add column copies int,
    add column fee    bigint,
    add constraint issued_result_counts check (pages > 0 and copies > 0 and fee >= 0);
comment on column dossiers.issued_result.pages is 'Of a certified copy, as its book wants it (Decree 23/2015/NĐ-CP Art. 13); null for other results.';
