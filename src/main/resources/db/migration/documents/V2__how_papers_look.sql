-- What was seen when a paper was looked at: whether a page is blank, a photo too small or blurred. It follows from the
-- bytes alone, so it is kept with them and found once.
alter table documents.stored_file add column flaws text[];
alter table documents.stored_file add column likeness bytea;
comment on column documents.stored_file.flaws is 'Null when nobody looked yet; empty when nothing is wrong.';
comment on column documents.stored_file.likeness is 'The first page as 64 by 64 levels of grey, to tell the same paper in two files.';
