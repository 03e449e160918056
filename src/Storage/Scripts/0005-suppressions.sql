-- Who was erased on request: an HMAC-SHA256 of the id under the one key, so that no import brings the person back. Grows only at its end;
-- a digest that no longer holds is overwritten by as many zeros, in place.
CREATE TABLE suppression_key (key BLOB NOT NULL);
INSERT INTO suppression_key (key) VALUES (randomblob(32));
CREATE TABLE suppressions (number INTEGER PRIMARY KEY, digest BLOB NOT NULL);
