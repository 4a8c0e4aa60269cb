-- Both databases run this script. Times are milliseconds since 1970 in UTC, identifiers UUIDs as text, truth values 0 or 1.
-- Every table is keyed so that it can be distributed by its first key column.

CREATE TABLE programme (
  id             VARCHAR(36)   NOT NULL PRIMARY KEY,
  name           VARCHAR(200)  NOT NULL,
  programme_year INTEGER       NOT NULL,
  version        BIGINT        NOT NULL,
  CONSTRAINT programme_name_per_year UNIQUE (programme_year, name)
);

CREATE TABLE programme_round (
  programme_id VARCHAR(36)  NOT NULL REFERENCES programme (id),
  place        INTEGER      NOT NULL,
  name         VARCHAR(60)  NOT NULL,
  starts_on    VARCHAR(10)  NOT NULL,
  ends_on      VARCHAR(10)  NOT NULL,
  PRIMARY KEY (programme_id, place),
  CONSTRAINT round_name_per_programme UNIQUE (programme_id, name),
  CONSTRAINT round_in_order CHECK (starts_on <= ends_on)
);

CREATE TABLE course (
  id           VARCHAR(36)   NOT NULL PRIMARY KEY,
  programme_id VARCHAR(36)   REFERENCES programme (id),
  title        VARCHAR(300)  NOT NULL,
  title_key    VARCHAR(300)  NOT NULL,
  field        VARCHAR(100)  NOT NULL,
  level        VARCHAR(40)   NOT NULL,
  mode         VARCHAR(40)   NOT NULL,
  minutes      INTEGER       NOT NULL,
  needs_pc     INTEGER       NOT NULL,
  goal         VARCHAR(4000) NOT NULL,
  -- What a list of online courses says beside; null where unknown.
  lessons      INTEGER,
  has_test     INTEGER,
  version      BIGINT        NOT NULL,
  CONSTRAINT course_lasts CHECK (minutes > 0)
);
CREATE INDEX course_by_title ON course (title_key, id);
CREATE INDEX course_by_field ON course (field, title_key);

CREATE TABLE room (
  id          VARCHAR(36)  NOT NULL PRIMARY KEY,
  name        VARCHAR(200) NOT NULL,
  seats       INTEGER      NOT NULL,
  working_pcs INTEGER      NOT NULL,
  version     BIGINT       NOT NULL,
  CONSTRAINT room_name UNIQUE (name),
  CONSTRAINT room_has_seats CHECK (seats > 0 AND working_pcs >= 0)
);

CREATE TABLE offering (
  id                VARCHAR(36) NOT NULL PRIMARY KEY,
  course_id         VARCHAR(36) NOT NULL REFERENCES course (id),
  round_name        VARCHAR(60) NOT NULL,
  capacity          INTEGER     NOT NULL,
  waiting_list_size INTEGER     NOT NULL,
  admission         VARCHAR(20) NOT NULL,
  opens_at          BIGINT      NOT NULL,
  closes_at         BIGINT      NOT NULL,
  cancel_until      BIGINT      NOT NULL,
  starts_at         BIGINT,
  ends_at           BIGINT      NOT NULL,
  version           BIGINT      NOT NULL,
  CONSTRAINT offering_has_seats CHECK (capacity > 0 AND waiting_list_size >= 0),
  CONSTRAINT offering_timeline CHECK (opens_at <= closes_at AND opens_at <= cancel_until
    AND (starts_at IS NULL OR (closes_at <= starts_at AND cancel_until <= starts_at AND starts_at < ends_at)))
);
CREATE INDEX offering_by_opening ON offering (opens_at, id);
CREATE INDEX offering_by_course ON offering (course_id);

CREATE TABLE offering_session (
  offering_id VARCHAR(36) NOT NULL REFERENCES offering (id),
  place       INTEGER     NOT NULL,
  starts_at   BIGINT      NOT NULL,
  ends_at     BIGINT      NOT NULL,
  room_id     VARCHAR(36) REFERENCES room (id),
  PRIMARY KEY (offering_id, place),
  CONSTRAINT session_lasts CHECK (starts_at < ends_at)
);
CREATE INDEX session_by_room ON offering_session (room_id, starts_at);

-- A row for every minute a room is in use: the key refuses what two officers at once could otherwise both book, in plain
-- SQL that every engine has (exclusion constraints exist on one of ours only).
CREATE TABLE room_use (
  room_id     VARCHAR(36) NOT NULL REFERENCES room (id),
  minute_no   BIGINT      NOT NULL,
  offering_id VARCHAR(36) NOT NULL REFERENCES offering (id),
  PRIMARY KEY (room_id, minute_no)
);
CREATE INDEX room_use_by_offering ON room_use (offering_id);

CREATE TABLE enrolment (
  offering_id  VARCHAR(36)  NOT NULL REFERENCES offering (id),
  id           VARCHAR(36)  NOT NULL,
  staff_id     VARCHAR(40)  NOT NULL,
  state        VARCHAR(20)  NOT NULL,
  rank_no      BIGINT       NOT NULL,
  request_key  VARCHAR(170),
  requested_at BIGINT       NOT NULL,
  changed_at   BIGINT       NOT NULL,
  PRIMARY KEY (offering_id, id),
  -- Ranks are given out behind the offering's lock. Two decisions that had not seen each other would give the same ones:
  -- this key lets only one of them in, so a lock that failed could not oversell either.
  CONSTRAINT enrolment_rank UNIQUE (offering_id, rank_no),
  CONSTRAINT enrolment_state CHECK (state IN ('REQUESTED', 'APPROVED', 'CONFIRMED', 'WAITLISTED', 'SEAT_OFFERED', 'COMPLETED',
    'NOT_COMPLETED', 'REJECTED', 'NOT_SELECTED', 'CANCELLED', 'EXPIRED', 'SUBSTITUTED', 'NO_SHOW', 'DISMISSED',
    'OFFERING_CANCELLED'))
);
CREATE INDEX enrolment_by_id ON enrolment (id);
CREATE INDEX enrolment_by_staff ON enrolment (staff_id, requested_at);
CREATE INDEX enrolment_by_state ON enrolment (offering_id, state, rank_no);
/* [jooq ignore start] */
CREATE UNIQUE INDEX one_live_enrolment ON enrolment (offering_id, staff_id)
  WHERE state IN ('REQUESTED', 'APPROVED', 'CONFIRMED', 'WAITLISTED', 'SEAT_OFFERED');
/* [jooq ignore stop] */

-- A row somebody's decisions are ordered by, when two offerings at the same time want the same person.
CREATE TABLE person_lock (
  staff_id  VARCHAR(40) NOT NULL PRIMARY KEY,
  locked_at BIGINT      NOT NULL
);

CREATE TABLE audit (
  subject      VARCHAR(90)    NOT NULL,
  seq          BIGINT         NOT NULL,
  occurred_at  BIGINT         NOT NULL,
  actor        VARCHAR(40)    NOT NULL,
  action       VARCHAR(40)    NOT NULL,
  enrolment_id VARCHAR(36),
  reason       VARCHAR(1000)  NOT NULL,
  facts        VARCHAR(20000) NOT NULL,
  PRIMARY KEY (subject, seq)
);
CREATE INDEX audit_by_enrolment ON audit (enrolment_id);

CREATE TABLE outbox (
  id          VARCHAR(36)   NOT NULL PRIMARY KEY,
  occurred_at BIGINT        NOT NULL,
  topic       VARCHAR(100)  NOT NULL,
  properties  VARCHAR(4000) NOT NULL
);
CREATE INDEX outbox_in_order ON outbox (occurred_at, id);

CREATE TABLE staff (
  id         VARCHAR(40)  NOT NULL PRIMARY KEY,
  name       VARCHAR(100) NOT NULL,
  department VARCHAR(200) NOT NULL,
  grade      VARCHAR(60)  NOT NULL,
  series     VARCHAR(60)  NOT NULL,
  email      VARCHAR(254) NOT NULL
);

CREATE TABLE staff_role (
  staff_id VARCHAR(40) NOT NULL,
  role     VARCHAR(40) NOT NULL,
  PRIMARY KEY (staff_id, role)
);

CREATE TABLE login (
  digest     VARCHAR(64)   NOT NULL PRIMARY KEY,
  staff_id   VARCHAR(40)   NOT NULL,
  group_names VARCHAR(1000) NOT NULL,
  expires_at BIGINT        NOT NULL
);
CREATE INDEX login_by_expiry ON login (expires_at);

CREATE TABLE request_key (
  staff_id    VARCHAR(40)  NOT NULL,
  request_key VARCHAR(128) NOT NULL,
  fingerprint VARCHAR(64)  NOT NULL,
  result      VARCHAR(36)  NOT NULL,
  stored_at   BIGINT       NOT NULL,
  PRIMARY KEY (staff_id, request_key)
);
CREATE INDEX request_key_by_age ON request_key (stored_at);

-- Who does the work that one node of the cluster does, and until when.
CREATE TABLE lease (
  name       VARCHAR(60) NOT NULL PRIMARY KEY,
  holder     VARCHAR(36) NOT NULL,
  held_until BIGINT      NOT NULL
);
