-- What was suggested to whom, the latest first.
CREATE INDEX entries_shown ON entries (at) WHERE type = 5;
