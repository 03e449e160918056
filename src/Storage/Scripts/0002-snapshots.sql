-- Tells this log apart from every other, so that files made from one are not taken for files made from another. Exactly one row.
CREATE TABLE log (id BLOB NOT NULL);
INSERT INTO log (id) VALUES (randomblob(16));

-- What describes a learner, group or topic (types 2, 3 and 4): few among the decisions of a group, which are mostly joinings.
CREATE INDEX entries_description ON entries (decision_owner, decision_number) WHERE type IN (2, 3, 4);
