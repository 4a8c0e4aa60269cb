-- Whom a department recommends for an offering (부서 추천), in which order.
CREATE TABLE nomination (
  offering_id  VARCHAR(36)  NOT NULL REFERENCES offering (id),
  department   VARCHAR(200) NOT NULL,
  place        INTEGER      NOT NULL,
  staff_id     VARCHAR(40)  NOT NULL,
  nominated_at BIGINT       NOT NULL,
  PRIMARY KEY (offering_id, department, place),
  CONSTRAINT nominated_once UNIQUE (offering_id, department, staff_id),
  CONSTRAINT nomination_place CHECK (place > 0)
);
