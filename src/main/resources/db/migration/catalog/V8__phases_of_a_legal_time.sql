-- What is counted after the first phase of a legal time, in order: '8 HOUR, 3 WORKING_DAY'.
alter table catalog.procedure_version add column legal_then text
    constraint procedure_version_phases check (
        legal_then is null or legal_amount is not null and legal_then ~ '^\d+ (HOUR|WORKING_DAY|CALENDAR_DAY|MONTH|SAME_DAY)(, \d+ (HOUR|WORKING_DAY|CALENDAR_DAY|MONTH|SAME_DAY))*$');

alter table catalog.local_overlay add column legal_then text
    constraint local_overlay_phases check (
        legal_then is null or legal_amount is not null and legal_then ~ '^\d+ (HOUR|WORKING_DAY|CALENDAR_DAY|MONTH|SAME_DAY)(, \d+ (HOUR|WORKING_DAY|CALENDAR_DAY|MONTH|SAME_DAY))*$');
