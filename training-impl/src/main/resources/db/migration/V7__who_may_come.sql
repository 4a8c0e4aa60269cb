-- Whether somebody works here already or is about to (임용상태).
ALTER TABLE staff ADD COLUMN status VARCHAR(20) DEFAULT 'STAFF' NOT NULL;

-- 1 where a training officer enrolled somebody against audience or prerequisites: later on these are not asked again.
ALTER TABLE enrolment ADD COLUMN waived INTEGER DEFAULT 0 NOT NULL;
