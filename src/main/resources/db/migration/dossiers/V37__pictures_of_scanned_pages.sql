-- Small pictures of scanned pages, drawn once while the file is open: each picture used to open the whole file again. They
-- go when the scan was used.
create table dossiers.scan_picture (
    kind    text  not null,
    scan_id bigint not null,
    number  int   not null,
    jpeg    bytea not null,
    constraint scan_picture_pk primary key (kind, scan_id, number),
    constraint scan_picture_kind_known check (kind in ('PILE', 'COPY'))
);
alter table dossiers.scan_picture alter column jpeg set storage external;
