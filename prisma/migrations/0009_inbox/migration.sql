-- The inbox: who may load cases in silence, and what a million of them ask of the indexes.

-- `app.bulk_load` can be set by every session. Only one that files cases for the program or owns the database may keep people
-- asleep by it; an officer's connection never.
CREATE FUNCTION is_bulk_load() RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS
  $$ SELECT coalesce(current_setting('app.bulk_load', true) = 'on', false) AND current_setting('role') IN ('none', 'by_worker') $$;

CREATE OR REPLACE FUNCTION case_file_written() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF is_bulk_load() THEN RETURN NULL; END IF;
  PERFORM ask_for_work('index-case-file', NEW.id::text);
  IF NEW.urgency IN ('P0', 'P1') AND NEW.status IN ('SUBMITTED', 'QUARANTINE', 'HG_SUBMITTED', 'HG_STOPPED_SAFETY') THEN
    INSERT INTO alert (case_file_id, unit_code, reference_code, urgency, started_at, next_at)
      VALUES (NEW.id, NEW.unit_code, NEW.reference_code, NEW.urgency, clock_timestamp(), clock_timestamp())
      ON CONFLICT (case_file_id) DO UPDATE SET urgency = excluded.urgency, next_at = excluded.next_at, rung = -1
        WHERE alert.acknowledged_at IS NULL AND excluded.urgency < alert.urgency;
    PERFORM ask_for_work('run-ladder', NEW.id::text);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION case_content_written() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.case_file_id IS NOT NULL AND NOT is_bulk_load() THEN
    PERFORM ask_for_work('index-case-file', NEW.case_file_id::text);
  END IF;
  RETURN NULL;
END $$;
