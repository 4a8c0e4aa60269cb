-- Pools of requests that were decided at once: at most once for an offering.
CREATE TABLE pool_decision (
  offering_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES offering (id),
  seed        VARCHAR(64) NOT NULL,
  decided_at  BIGINT      NOT NULL
);
