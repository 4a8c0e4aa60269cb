-- Who was not there although a seat was theirs (불참). By person, since the rule about no-shows asks for those of one person;
-- so no reference to the enrolment, which is kept by its offering.
CREATE TABLE no_show (
  staff_id     VARCHAR(40) NOT NULL,
  enrolment_id VARCHAR(36) NOT NULL,
  offering_id  VARCHAR(36) NOT NULL,
  -- When teaching began without them.
  missed_at    BIGINT      NOT NULL,
  excused      INTEGER     NOT NULL,
  PRIMARY KEY (staff_id, enrolment_id)
);
CREATE INDEX no_show_by_offering ON no_show (offering_id);

-- A time in which somebody may not enrol (수강제한): proposed, decided, appealed against.
CREATE TABLE restriction (
  staff_id        VARCHAR(40)   NOT NULL,
  id              VARCHAR(36)   NOT NULL,
  state           VARCHAR(20)   NOT NULL,
  -- As proposed until somebody decided.
  begins_at       BIGINT        NOT NULL,
  ends_at         BIGINT        NOT NULL,
  reason          VARCHAR(1000) NOT NULL,
  -- When, and by how many no-shows within how many days, it was proposed; null where a human began it.
  proposed_at     BIGINT,
  rule_no_shows   INTEGER,
  rule_days       INTEGER,
  decided_by      VARCHAR(40),
  decided_at      BIGINT,
  appeal          VARCHAR(1000) NOT NULL,
  appealed_at     BIGINT,
  -- Null while nobody has answered the appeal.
  answer          VARCHAR(20),
  answer_reason   VARCHAR(1000) NOT NULL,
  answered_by     VARCHAR(40),
  answered_at     BIGINT,
  -- When its end is to be noticed; null where that is done, or there is none.
  look_at         BIGINT,
  PRIMARY KEY (staff_id, id),
  CONSTRAINT restriction_lasts CHECK (begins_at < ends_at),
  CONSTRAINT restriction_state CHECK (state IN ('PROPOSED', 'IMPOSED', 'DISMISSED', 'LIFTED', 'WITHDRAWN'))
);
CREATE INDEX restriction_by_id ON restriction (id);
CREATE INDEX restriction_by_state ON restriction (state, ends_at);
CREATE INDEX restriction_by_look ON restriction (look_at);

-- The no-shows a proposal rests on. Each counts once: what is here is no ground for another one.
CREATE TABLE restriction_ground (
  staff_id       VARCHAR(40) NOT NULL,
  restriction_id VARCHAR(36) NOT NULL,
  enrolment_id   VARCHAR(36) NOT NULL,
  PRIMARY KEY (staff_id, restriction_id, enrolment_id),
  FOREIGN KEY (staff_id, restriction_id) REFERENCES restriction (staff_id, id)
);
