-- Times are milliseconds since 1970, UTC. Nothing personal is readable here: it is in `private`.

CREATE TABLE submission (
    number             INTEGER PRIMARY KEY,
    id                 TEXT    NOT NULL UNIQUE CHECK (length(id) = 32),
    created_at         INTEGER NOT NULL,
    state              TEXT    NOT NULL CHECK (state IN (
        'queued', 'sending', 'delivered', 'in_doubt', 'rejected', 'damaged', 'discarded')),
    woku_id            TEXT    CHECK (length(woku_id) = 24),
    rating             INTEGER CHECK (rating BETWEEN 1 AND 5),
    anonymous          INTEGER CHECK (anonymous IN (0, 1)),
    language           TEXT    NOT NULL DEFAULT '',
    format             TEXT,
    seconds            REAL,
    size_bytes         INTEGER,
    attempts           INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at    INTEGER,
    problem            TEXT,                        -- its kind
    problem_facts      TEXT,                        -- JSON: the facts that are numbers
    settled_at         INTEGER,
    possible_duplicate INTEGER NOT NULL DEFAULT 0 CHECK (possible_duplicate IN (0, 1)),
    revision           INTEGER NOT NULL,
    urgency            INTEGER NOT NULL DEFAULT 1 CHECK (urgency IN (0, 1, 2)),
    run                TEXT,                        -- the run that claimed it
    body_complete      INTEGER NOT NULL DEFAULT 0 CHECK (body_complete IN (0, 1)),
    tries              INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    strikes            INTEGER NOT NULL DEFAULT 0 CHECK (strikes >= 0),
    first_strike_at    INTEGER,
    doubt_from         INTEGER,
    doubt_until        INTEGER,
    audio_kept         INTEGER NOT NULL DEFAULT 0 CHECK (audio_kept IN (0, 1)),
    review_mark        BLOB,                        -- a keyed hash of Woku's id of it
    private            BLOB                         -- sealed: contact, receipt, server's words
) STRICT;

CREATE INDEX submission_by_time ON submission (created_at, id);
CREATE INDEX submission_by_state ON submission (state, created_at, id);
CREATE INDEX submission_by_revision ON submission (revision);
CREATE INDEX submission_queue ON submission (urgency, created_at, id) WHERE state = 'queued';
CREATE INDEX submission_due ON submission (next_attempt_at) WHERE state = 'queued';
CREATE INDEX submission_doubt ON submission (next_attempt_at) WHERE state = 'in_doubt';
CREATE INDEX submission_by_review ON submission (review_mark) WHERE review_mark IS NOT NULL;
CREATE INDEX submission_audio ON submission (settled_at) WHERE audio_kept = 1;
CREATE INDEX submission_receipts ON submission (settled_at)
    WHERE state = 'delivered' AND private IS NOT NULL;
CREATE INDEX submission_unknown ON submission (number)
    WHERE private IS NULL AND state IN ('queued', 'in_doubt', 'rejected');
CREATE INDEX submission_discarded ON submission (settled_at) WHERE state = 'discarded';

CREATE TABLE attempt (
    submission INTEGER NOT NULL REFERENCES submission (number) ON DELETE CASCADE,
    number     INTEGER NOT NULL CHECK (number >= 1),
    started_at INTEGER NOT NULL,
    ended_at   INTEGER,
    outcome    TEXT,
    status     INTEGER,
    request_id TEXT,
    cause      TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (submission, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX attempt_by_time ON attempt (started_at);

-- How many submissions are in each state, kept by the triggers below.
CREATE TABLE tally (
    state TEXT    NOT NULL PRIMARY KEY,
    many  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO tally (state, many) VALUES
    ('queued', 0), ('sending', 0), ('delivered', 0), ('in_doubt', 0), ('rejected', 0),
    ('damaged', 0), ('discarded', 0);

CREATE TRIGGER submission_added AFTER INSERT ON submission BEGIN
    UPDATE tally SET many = many + 1 WHERE state = new.state;
END;

CREATE TRIGGER submission_moved AFTER UPDATE OF state ON submission
WHEN old.state <> new.state BEGIN
    UPDATE tally SET many = many - 1 WHERE state = old.state;
    UPDATE tally SET many = many + 1 WHERE state = new.state;
END;

CREATE TRIGGER submission_removed AFTER DELETE ON submission BEGIN
    UPDATE tally SET many = many - 1 WHERE state = old.state;
END;

-- What the processes of this station tell each other; the values are JSON.
CREATE TABLE station (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO station (name, value) VALUES ('revision', '0'), ('wakes', '0');
