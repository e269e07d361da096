-- Opinions in writing; what was thrown away and may be brought back; asking of all at once.

ALTER TABLE submission ADD COLUMN kind TEXT NOT NULL DEFAULT 'voice'
    CHECK (kind IN ('voice', 'text'));
ALTER TABLE submission ADD COLUMN undo_until INTEGER;
ALTER TABLE submission ADD COLUMN discarded_from TEXT
    CHECK (discarded_from IN ('queued', 'in_doubt', 'rejected', 'damaged'));

DROP INDEX submission_by_time;
CREATE INDEX submission_by_day ON submission (created_at, rating) WHERE state <> 'discarded';

-- With the rating, so that a list of all of them reads nothing but this.
DROP INDEX submission_by_state;
CREATE INDEX submission_by_state ON submission (state, created_at, id, rating);

DROP INDEX submission_discarded;
CREATE INDEX submission_discarded ON submission (settled_at)
    WHERE state = 'discarded' AND undo_until IS NULL;
CREATE INDEX submission_undo ON submission (undo_until) WHERE undo_until IS NOT NULL;
