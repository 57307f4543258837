-- A report paper may tell of several units, each row of its own.
alter table paper_report_row add column unit text references unit; -- null where the directory does not have it
update paper_report_row r set unit = p.unit from paper_report p where p.id = r.paper;
