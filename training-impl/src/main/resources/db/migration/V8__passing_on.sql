-- Seats on offer to somebody in line (SEAT_OFFERED), and until when.
CREATE TABLE seat_offer (
  offering_id  VARCHAR(36) NOT NULL,
  enrolment_id VARCHAR(36) NOT NULL,
  until_at     BIGINT      NOT NULL,
  -- When the clock has something to do with it: null once it has been answered.
  look_at      BIGINT,
  PRIMARY KEY (offering_id, enrolment_id),
  FOREIGN KEY (offering_id, enrolment_id) REFERENCES enrolment (offering_id, id)
);
CREATE INDEX seat_offer_by_enrolment ON seat_offer (enrolment_id);
CREATE INDEX seat_offer_by_look ON seat_offer (look_at);

-- Null unless it was called off (폐강); then with the reason that everybody is told.
ALTER TABLE offering ADD COLUMN called_off_at BIGINT;
ALTER TABLE offering ADD COLUMN called_off_reason VARCHAR(1000) DEFAULT '' NOT NULL;
-- Null unless fewer had a seat at the moment its policies name than it needs: somebody has to decide about it.
ALTER TABLE offering ADD COLUMN too_few_at BIGINT;
-- When the clock has something to do with it next: null where never.
ALTER TABLE offering ADD COLUMN look_at BIGINT;
CREATE INDEX offering_by_look ON offering (look_at);

-- The person's when they asked; empty where that was not known, or not kept yet.
ALTER TABLE enrolment ADD COLUMN department VARCHAR(200) DEFAULT '' NOT NULL;
