-- Files are kept once per content: the folder holds bytes by SHA-256, stored_file says which exist, and a
-- document is one person's naming of such bytes. An upload is a file that is still on its way.

create table documents.stored_file (
    sha256     text        not null,
    size       bigint      not null,
    media_type text        not null,
    pages      int,
    created_at timestamptz not null,
    constraint stored_file_pk primary key (sha256),
    constraint stored_file_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint stored_file_is_not_empty check (size > 0)
);

create table documents.document (
    id         bigint generated always as identity,
    sha256     text        not null,
    file_name  text        not null,
    owner      text        not null,
    created_at timestamptz not null,
    constraint document_pk primary key (id),
    constraint document_stored_file_fk foreign key (sha256) references documents.stored_file (sha256)
);
create index document_sha256 on documents.document (sha256);

create table documents.upload (
    id          uuid        not null,
    owner       text        not null,
    file_name   text        not null,
    size        bigint      not null,
    received    bigint      not null default 0,
    document_id bigint,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    constraint upload_pk primary key (id),
    constraint upload_received_is_within_size check (received between 0 and size)
);
create index upload_owner on documents.upload (owner);
create index upload_expires_at on documents.upload (expires_at);
