-- Events leave in the order of their identifiers, which are made behind the lock of what changed: nobody asks for this one.
DROP INDEX outbox_in_order;
