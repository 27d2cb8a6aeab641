-- What every node keeps in its memory has a number here. A change draws a new one, so that the other nodes notice
-- within a second. From a sequence: the number of a change that was rolled back is never used again.
create sequence platform.revision_number;
create table platform.revision (
    topic  text   not null,
    number bigint not null,
    constraint revision_pk primary key (topic)
) with (fillfactor = 50);
