-- When the clock released what was kept for departments, and when it counted heads: null until then. Once for each policy,
-- whatever else is changed before or after; and released is released, also for a node whose clock is behind.
ALTER TABLE offering ADD COLUMN released_at BIGINT;
ALTER TABLE offering ADD COLUMN counted_at BIGINT;
