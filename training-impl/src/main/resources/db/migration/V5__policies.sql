-- What an offering asks of those who want a seat, as JSON with the offering itself: whoever locks or reads the row has it,
-- without another statement. Nothing is searched by it. Empty where it asks for nothing.
ALTER TABLE offering ADD COLUMN policies VARCHAR(20000) DEFAULT '' NOT NULL;
/* [jooq ignore start] */
UPDATE offering SET policies = (
  SELECT '{"approval":{"steps":["' || REPLACE(p.steps, ',', '","') || '"],"silence":"' || p.silence || '"'
    || CASE WHEN p.silence_hours IS NULL THEN '' ELSE ',"silenceHours":' || CAST(p.silence_hours AS VARCHAR(10)) END
    || ',"holdHours":' || CAST(p.hold_hours AS VARCHAR(10)) || ',"rankBy":"' || p.rank_by || '"}}'
  FROM approval_policy p WHERE p.offering_id = offering.id)
WHERE id IN (SELECT offering_id FROM approval_policy);
/* [jooq ignore stop] */
DROP TABLE approval_policy;
