-- The fixed words of forms 01 to 05 change by decision and from a day on; a form is printed with the words of the day it
-- was issued. Versions are only added: what was in force once can always be printed again. Without any, the words that
-- come with the product hold.
create table dossiers.form_text (
    id           bigint generated always as identity,
    form         text        not null,
    valid_from   date        not null,
    decision     text        not null,
    texts        jsonb       not null,
    published_at timestamptz not null,
    published_by text        not null,
    constraint form_text_pk primary key (id),
    constraint form_text_form_known check (form in ('RECEIPT', 'SUPPLEMENT', 'REFUSAL', 'EXTENSION', 'STOP'))
);
create index form_text_in_force on dossiers.form_text (form, valid_from desc, id desc);
comment on column dossiers.form_text.texts is 'Words by slot, with placeholders such as {lyDo}.';
revoke update, delete on dossiers.form_text from ${application};
