-- What is undone or forgotten leaves its row, so that no place in the log is used twice, but nothing in it that says who did what.
-- 1: undone, so that its id may be sent again; 2: forgotten, or undone with somebody erased in it, so that its id stays taken.
ALTER TABLE entries ADD COLUMN emptied INTEGER;

DROP INDEX entries_id;
CREATE UNIQUE INDEX entries_id ON entries (id, type) WHERE id IS NOT NULL AND emptied IS NOT 1;
CREATE INDEX entries_source ON entries (source) WHERE source IS NOT NULL;
CREATE INDEX entries_retracts ON entries (retracts) WHERE retracts > 0;
CREATE INDEX entries_membership ON entries (group_number, learner) WHERE type = 1 AND kind IN (7, 8) AND group_number IS NOT NULL;

-- What each source holds, kept up with every commit.
ALTER TABLE sources ADD COLUMN entries INTEGER NOT NULL DEFAULT 0;       -- to be undone
ALTER TABLE sources ADD COLUMN interactions INTEGER NOT NULL DEFAULT 0;  -- neither retractions nor retracted
ALTER TABLE sources ADD COLUMN first_at INTEGER;
ALTER TABLE sources ADD COLUMN last_at INTEGER;
ALTER TABLE sources ADD COLUMN last_position INTEGER;

UPDATE sources SET
    entries = (SELECT COUNT(*) FROM entries e WHERE e.source = sources.number),
    interactions = (
        SELECT COUNT(*) FROM entries e
        WHERE e.source = sources.number AND e.type = 1 AND e.kind <> 11
            AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.retracts = e.position AND r.retracts > 0)),
    first_at = (SELECT MIN(e.at) FROM entries e WHERE e.source = sources.number AND e.type = 1),
    last_at = (SELECT MAX(e.at) FROM entries e WHERE e.source = sources.number AND e.type = 1),
    last_position = (SELECT MAX(e.position) FROM entries e WHERE e.source = sources.number);
