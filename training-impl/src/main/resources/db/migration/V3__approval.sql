-- Approval before the queue. What an offering asks for; an offering without a row asks for nothing.
CREATE TABLE approval_policy (
  offering_id   VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES offering (id),
  steps         VARCHAR(80) NOT NULL,
  silence       VARCHAR(20) NOT NULL,
  silence_hours INTEGER,
  hold_hours    INTEGER     NOT NULL,
  rank_by       VARCHAR(20) NOT NULL,
  CONSTRAINT silence_has_a_time CHECK (silence = 'WAIT' OR silence_hours > 0)
);

-- Where the approval of a request stands, with the policy it came in under. It is pending while its enrolment is REQUESTED.
CREATE TABLE approval (
  offering_id   VARCHAR(36)   NOT NULL,
  enrolment_id  VARCHAR(36)   NOT NULL,
  staff_id      VARCHAR(40)   NOT NULL,
  department    VARCHAR(200)  NOT NULL,
  steps         VARCHAR(80)   NOT NULL,
  step_no       INTEGER       NOT NULL,
  waits_for     VARCHAR(20)   NOT NULL,
  silence       VARCHAR(20)   NOT NULL,
  silence_hours INTEGER,
  rank_by       VARCHAR(20)   NOT NULL,
  asked_at      BIGINT        NOT NULL,
  due_at        BIGINT,
  hold_until    BIGINT,
  -- When the clock has something to do with it next: null where never.
  look_at       BIGINT,
  -- Null until somebody has been asked; then HERE, or GATEWAY for one that another module decides; RECALLED until that one
  -- knows that it does not any more.
  handed_to     VARCHAR(10),
  reason        VARCHAR(1000) NOT NULL,
  -- Who answered last, and how: the same answer again is answered like once.
  answered_by   VARCHAR(40),
  agreed        INTEGER,
  PRIMARY KEY (offering_id, enrolment_id),
  FOREIGN KEY (offering_id, enrolment_id) REFERENCES enrolment (offering_id, id)
);
CREATE INDEX approval_by_enrolment ON approval (enrolment_id);
CREATE INDEX approval_by_approver ON approval (department, waits_for, asked_at);
CREATE INDEX approval_by_look ON approval (look_at);
CREATE INDEX approval_by_handing ON approval (handed_to);

-- 1 while a pending request holds the seat that was free when it came: counted with the seats taken.
ALTER TABLE enrolment ADD COLUMN holds_seat INTEGER DEFAULT 0 NOT NULL;

-- Who approves for somebody who is away. The roles are those the person had when saying so: a login's are not known without it.
CREATE TABLE delegation (
  staff_id    VARCHAR(40)  NOT NULL PRIMARY KEY,
  delegate_id VARCHAR(40)  NOT NULL,
  roles       VARCHAR(200) NOT NULL,
  from_at     BIGINT       NOT NULL,
  until_at    BIGINT       NOT NULL,
  CONSTRAINT delegation_lasts CHECK (from_at < until_at)
);
CREATE INDEX delegation_by_delegate ON delegation (delegate_id, until_at);
