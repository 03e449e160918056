-- Tells this log apart from every other, so that files made from one are not taken for files made from another. Exactly one row.
CREATE TABLE log (id BLOB NOT NULL);
INSERT INTO log (id) VALUES (randomblob(16));
