-- AlterTable
ALTER TABLE "mediation_consent" ADD COLUMN "seq" BIGSERIAL NOT NULL;

-- AlterTable
ALTER TABLE "live_event" ADD COLUMN "mediation_id" UUID,
ADD COLUMN "officer_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- ------------------------------------------------------------------------------------------------------------------
-- From here on: what the schema language cannot say.
-- ------------------------------------------------------------------------------------------------------------------

-- Consents of one millisecond have an order too. Those kept before this release are numbered as they were read until now.
UPDATE mediation_consent c SET seq = numbered.place
  FROM (SELECT id, row_number() OVER (ORDER BY at, id) AS place FROM mediation_consent) numbered WHERE numbered.id = c.id;
SELECT setval('mediation_consent_seq_seq', (SELECT count(*) + 1 FROM mediation_consent), false);
GRANT USAGE ON SEQUENCE mediation_consent_seq_seq TO by_worker, by_web;

-- ------------------------------------------------------------------ who hears of a mediation

-- People outside the police who work on a mediation: its mediators and the heads of its team.
CREATE FUNCTION mediation_team_people(p_mediation uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT people.officer_id), '{}') FROM (
    SELECT x.officer_id FROM mediation_mediator x WHERE x.mediation_id = p_mediation
    UNION ALL SELECT t.officer_id FROM mediation m JOIN mediation_team_member t ON t.team_id = m.team_id AND t.is_head
     WHERE m.id = p_mediation) people $$;

-- Screens that show a mediation look again when something of it changes. The event names who may hear of it beside the
-- police of the unit, so that no mediator learns even that another mediation lives.
CREATE FUNCTION mediation_changed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE changed uuid;
BEGIN
  IF TG_TABLE_NAME = 'mediation' THEN changed := NEW.id; ELSE changed := NEW.mediation_id; END IF;
  INSERT INTO live_event (unit_code, kind, mediation_id, officer_ids)
    SELECT m.unit_code, 'mediation.changed', m.id, mediation_team_people(m.id) FROM mediation m WHERE m.id = changed;
  RETURN NULL;
END $$;
CREATE TRIGGER mediation_written AFTER INSERT OR UPDATE OF version ON mediation
  FOR EACH ROW EXECUTE FUNCTION mediation_changed();
CREATE TRIGGER mediation_entry_written AFTER INSERT ON mediation_entry
  FOR EACH ROW EXECUTE FUNCTION mediation_changed();

-- Tells people of a mediation something without content. p_whom: heads of its team, its mediators, the police (who works on
-- the case file, else the unit's heads), or whoever has it in hand now. Nobody is told of their own deed, or twice in a
-- quarter of an hour of the same kind of news while the first is unread.
CREATE FUNCTION tell_mediation(p_mediation uuid, p_kind text, p_whom text, p_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE told uuid; note uuid; code text; unit text; mediators uuid[]; heads uuid[]; police uuid[]; people uuid[];
BEGIN
  IF asking_officer() IS NOT NULL AND NOT asks_about_mediation(p_mediation) THEN RETURN; END IF;
  SELECT m.reference_code, m.unit_code,
      (SELECT array_agg(x.officer_id) FROM mediation_mediator x WHERE x.mediation_id = m.id),
      (SELECT array_agg(t.officer_id) FROM mediation_team_member t WHERE t.team_id = m.team_id AND t.is_head),
      CASE WHEN c.assignee_id IS NOT NULL THEN ARRAY[c.assignee_id] ELSE (SELECT array_agg(o.id) FROM officer o
        WHERE o.unit_code = m.unit_code AND o.role = 'unit_head') END
    INTO code, unit, mediators, heads, police FROM mediation m JOIN case_file c ON c.id = m.case_file_id
   WHERE m.id = p_mediation;
  people := CASE p_whom WHEN 'heads' THEN heads WHEN 'mediators' THEN mediators WHEN 'police' THEN police
                        ELSE coalesce(mediators, heads, police) END;
  FOR told IN SELECT o.id FROM officer o WHERE o.is_active AND o.id = ANY (people) AND o.id IS DISTINCT FROM asking_officer()
      AND NOT EXISTS (SELECT 1 FROM officer_notification n WHERE n.officer_id = o.id AND n.kind = p_kind AND n.read_at IS NULL
        AND n.detail ->> 'mediation' = p_mediation::text AND n.at > p_at - interval '15 minutes') LOOP
    note := gen_random_uuid();
    INSERT INTO officer_notification (id, officer_id, kind, detail, at)
      VALUES (note, told, p_kind, jsonb_build_object('code', code, 'mediation', p_mediation), p_at);
    PERFORM ask_for_work('notify-officer', note::text);
    INSERT INTO live_event (unit_code, kind, officer_ids) VALUES (unit, 'notification.added', ARRAY[told]);
  END LOOP;
END $$;

DO $$
DECLARE one text;
BEGIN
  GRANT CREATE ON SCHEMA public TO by_worker; -- only for the change of owner
  FOREACH one IN ARRAY ARRAY['mediation_team_people(uuid)', 'mediation_changed()',
    'tell_mediation(uuid, text, text, timestamptz)'] LOOP
    EXECUTE 'REVOKE ALL ON FUNCTION ' || one || ' FROM PUBLIC';
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || one || ' TO by_web, by_worker';
    EXECUTE 'ALTER FUNCTION ' || one || ' OWNER TO by_worker';
  END LOOP;
  REVOKE CREATE ON SCHEMA public FROM by_worker;
END $$;
