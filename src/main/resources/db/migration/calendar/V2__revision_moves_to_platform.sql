-- The numbers that tell nodes of a change are in one table of the platform now.
drop table calendar.revision;
drop sequence calendar.revision_number;
