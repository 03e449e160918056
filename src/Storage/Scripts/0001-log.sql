-- Ids that are documented as not personal, each with a dense number from 0 in order of first appearance.
CREATE TABLE groups (number INTEGER PRIMARY KEY, first_position INTEGER NOT NULL, id TEXT NOT NULL);
CREATE TABLE topics (number INTEGER PRIMARY KEY, first_position INTEGER NOT NULL, id TEXT NOT NULL);
CREATE TABLE sources (number INTEGER PRIMARY KEY, first_position INTEGER NOT NULL, id TEXT NOT NULL);

-- Personal tables. They grow only at their end and are never deleted from: erasure sets erased = 1 and overwrites the text with as
-- many zeros, in place. A row that is deleted, or changes its size, makes SQLite move its neighbours to other pages and leaves
-- copies of them behind, which no later erasure would find. For the same reason no index holds anything but numbers.
CREATE TABLE learners (number INTEGER PRIMARY KEY, first_position INTEGER NOT NULL, erased INTEGER NOT NULL, id TEXT NOT NULL);
CREATE TABLE texts (position INTEGER PRIMARY KEY, owner INTEGER NOT NULL, erased INTEGER NOT NULL, title TEXT, body TEXT);
CREATE TABLE profiles (position INTEGER PRIMARY KEY, owner INTEGER NOT NULL, erased INTEGER NOT NULL, content TEXT NOT NULL);

CREATE INDEX learners_first_position ON learners (first_position);
CREATE INDEX groups_first_position ON groups (first_position);
CREATE INDEX topics_first_position ON topics (first_position);
CREATE INDEX texts_owner ON texts (owner);
CREATE INDEX profiles_owner ON profiles (owner);

-- One row per entry; NULL stands for none. Lists of numbers are blobs of variable-length integers, each number plus one.
CREATE TABLE entries (
    position INTEGER PRIMARY KEY,
    type INTEGER NOT NULL,            -- EntryType
    at INTEGER NOT NULL,              -- UTC, in ticks of 100 ns since year 1
    id TEXT,                          -- of an interaction or a suggestion set
    kind INTEGER,                     -- InteractionKind or AnswerKind
    learner INTEGER,                  -- actor, asker, or whom the entry is about
    other INTEGER,                    -- manager, or who answered
    learners BLOB,                    -- with, owners, or who was shown
    topics BLOB,
    group_number INTEGER,
    subject TEXT,                     -- of an interaction; the set of an answer
    retracts INTEGER,
    weight REAL,
    visibility INTEGER,
    source INTEGER,
    detail TEXT,                      -- JSON: group, topic, or what else a suggestion set keeps
    decision_owner INTEGER,           -- NodeKind
    decision_number INTEGER
);

CREATE UNIQUE INDEX entries_id ON entries (id, type) WHERE id IS NOT NULL;
CREATE INDEX entries_decision ON entries (decision_owner, decision_number) WHERE decision_owner IS NOT NULL;
