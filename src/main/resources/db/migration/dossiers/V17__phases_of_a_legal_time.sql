-- What is counted after the first phase of the legal time, in order: '8 HOUR, 3 WORKING_DAY'.
alter table dossiers.dossier add column legal_then text;
