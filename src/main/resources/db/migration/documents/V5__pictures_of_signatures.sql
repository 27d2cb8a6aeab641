-- What is seen of a signature (Decree 30/2020/NĐ-CP, Annex I): a leader's own hand, the seal that a registrar keeps.
create table documents.signature_picture (
    holder   text        not null,
    picture  bytea       not null,
    added_at timestamptz not null,
    constraint signature_picture_pk primary key (holder)
);
comment on column documents.signature_picture.holder is 'Kind and number of the actor.';
comment on column documents.signature_picture.picture is 'PNG, drawn anew from the pixels of what was handed in.';
