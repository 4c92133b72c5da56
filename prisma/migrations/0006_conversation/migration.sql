-- What residents want of the officers of a filed case: contact, a rating, another look (domain reference §5.6, §9.1).

CREATE TABLE "resident_wish" (
    "case_file_id" UUID NOT NULL,
    "contact" TEXT,
    "contact_at" TIMESTAMPTZ(3),
    "sealed" BYTEA,
    "rating" TEXT,
    "rated_at" TIMESTAMPTZ(3),
    "reopen_asked_at" TIMESTAMPTZ(3),
    "reopen_answer" TEXT,
    "reopen_answered_at" TIMESTAMPTZ(3),
    CONSTRAINT "resident_wish_pkey" PRIMARY KEY ("case_file_id")
);

-- ------------------------------------------------------------------------------------------------------------------
-- What the schema language cannot say.
-- ------------------------------------------------------------------------------------------------------------------

ALTER TABLE resident_wish ADD CONSTRAINT resident_wish_case_file_id_fkey
  FOREIGN KEY (case_file_id) REFERENCES case_file(id) ON DELETE CASCADE;
ALTER TABLE resident_wish ADD CONSTRAINT resident_wish_contact CHECK (contact IN ('stopped', 'phone'));
-- Whoever does not want to be reached leaves no number here.
ALTER TABLE resident_wish ADD CONSTRAINT resident_wish_stopped CHECK (contact = 'phone' OR sealed IS NULL);
ALTER TABLE resident_wish ADD CONSTRAINT resident_wish_rating CHECK (rating IN ('good', 'fair', 'poor'));
ALTER TABLE resident_wish ADD CONSTRAINT resident_wish_reopen CHECK (reopen_answer IN ('accepted', 'declined'));
CREATE INDEX resident_wish_reopen_open ON resident_wish (case_file_id)
  WHERE reopen_asked_at IS NOT NULL AND reopen_answer IS NULL;
CREATE INDEX resident_wish_rated ON resident_wish (rated_at) WHERE rated_at IS NOT NULL;

ALTER TABLE resident_wish ENABLE ROW LEVEL SECURITY;
ALTER TABLE resident_wish FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON resident_wish TO by_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON resident_wish TO by_worker;
CREATE POLICY unit_scope ON resident_wish TO by_web USING (EXISTS (SELECT 1 FROM case_file c
  WHERE c.id = resident_wish.case_file_id AND c.unit_code = ANY ((SELECT asking_units())::text[])));
GRANT SELECT ON resident_wish TO by_web;
GRANT UPDATE (reopen_answer, reopen_answered_at) ON resident_wish TO by_web;

-- Whoever asks to have a closed case looked at again is answered by somebody: the person it is assigned to and the heads of
-- the unit are told, by whatever way it was written.
CREATE FUNCTION reopen_asked() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  told uuid;
  notification uuid;
BEGIN
  IF current_setting('app.bulk_load', true) = 'on' THEN RETURN NULL; END IF;
  FOR told IN SELECT o.id FROM officer o JOIN case_file c ON c.id = NEW.case_file_id
    WHERE o.is_active AND (o.id = c.assignee_id OR (o.unit_code = c.unit_code AND o.role = 'unit_head'))
  LOOP
    notification := gen_random_uuid();
    INSERT INTO officer_notification (id, officer_id, kind, case_file_id, detail, at)
      SELECT notification, told, 'reopen-asked', c.id, jsonb_build_object('code', c.reference_code), NEW.reopen_asked_at
      FROM case_file c WHERE c.id = NEW.case_file_id;
    PERFORM ask_for_work('notify-officer', notification::text);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER reopen_asked_first AFTER INSERT ON resident_wish FOR EACH ROW
  WHEN (NEW.reopen_asked_at IS NOT NULL) EXECUTE FUNCTION reopen_asked();
CREATE TRIGGER reopen_asked_again AFTER UPDATE OF reopen_asked_at ON resident_wish FOR EACH ROW
  WHEN (NEW.reopen_asked_at IS NOT NULL AND NEW.reopen_asked_at IS DISTINCT FROM OLD.reopen_asked_at)
  EXECUTE FUNCTION reopen_asked();

-- Taking a case up again is the answer, whoever does it and by whatever step.
CREATE FUNCTION case_file_taken_up() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE resident_wish SET reopen_answer = 'accepted', reopen_answered_at = clock_timestamp()
    WHERE case_file_id = NEW.id AND reopen_asked_at IS NOT NULL AND reopen_answer IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER case_file_taken_up AFTER UPDATE OF status ON case_file FOR EACH ROW
  WHEN (OLD.status IN ('RESULT', 'CLOSED', 'CLOSED_NO_BASIS', 'CLOSED_SPAM')
    AND NEW.status NOT IN ('RESULT', 'CLOSED', 'CLOSED_NO_BASIS', 'CLOSED_SPAM'))
  EXECUTE FUNCTION case_file_taken_up();

-- How residents find the handling, by unit: counts only, for heads and the province. No case is named.
CREATE FUNCTION unit_ratings(p_from timestamptz, p_to timestamptz)
  RETURNS TABLE (code text, name text, good integer, fair integer, poor integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.code, u.name, count(*) FILTER (WHERE w.rating = 'good')::int, count(*) FILTER (WHERE w.rating = 'fair')::int,
    count(*) FILTER (WHERE w.rating = 'poor')::int
  FROM resident_wish w JOIN case_file c ON c.id = w.case_file_id JOIN police_unit u ON u.code = c.unit_code
  WHERE w.rated_at >= p_from AND w.rated_at <= p_to
    AND (u.province_code = asking_province()
         OR (u.code = ANY (asking_units()) AND asking_role() IN ('unit_head', 'province_duty')))
  GROUP BY u.code, u.name ORDER BY u.name $$;

DO $$
DECLARE name text;
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA public TO by_worker'; -- only for the change of owner, as in 0002
  FOREACH name IN ARRAY ARRAY['reopen_asked()', 'case_file_taken_up()', 'unit_ratings(timestamptz, timestamptz)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO by_web', name);
    EXECUTE format('ALTER FUNCTION %s OWNER TO by_worker', name);
  END LOOP;
  EXECUTE 'REVOKE CREATE ON SCHEMA public FROM by_worker';
END $$;
