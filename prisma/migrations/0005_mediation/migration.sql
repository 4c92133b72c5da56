-- CreateTable
CREATE TABLE "mediation_team" (
    "id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hamlet" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mediation_team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mediation_team_member" (
    "team_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "is_head" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "mediation_team_member_pkey" PRIMARY KEY ("team_id","officer_id")
);

-- CreateTable
CREATE TABLE "mediation" (
    "id" UUID NOT NULL,
    "case_file_id" UUID NOT NULL,
    "reference_code" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "hamlet" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "screening" JSONB NOT NULL,
    "summary_sealed" BYTEA NOT NULL,
    "team_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "start_due_at" TIMESTAMPTZ(3),
    "agreement_no" INTEGER NOT NULL DEFAULT 0,
    "agreed_at" TIMESTAMPTZ(3),
    "follow_up_due_at" TIMESTAMPTZ(3),
    "outcome_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "escalated_id" UUID,
    "escalated_code" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mediation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mediation_mediator" (
    "mediation_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,

    CONSTRAINT "mediation_mediator_pkey" PRIMARY KEY ("mediation_id","officer_id")
);

-- CreateTable
CREATE TABLE "mediation_key" (
    "owner_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "mediation_id" UUID NOT NULL,
    "kid" INTEGER NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "mediation_key_pkey" PRIMARY KEY ("owner_id","purpose")
);

-- CreateTable
CREATE TABLE "mediation_party" (
    "id" UUID NOT NULL,
    "mediation_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "conversation_id" UUID,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "contact_sealed" BYTEA,
    "invitation_index" BYTEA,
    "invitation_expires_at" TIMESTAMPTZ(3),
    "joined_at" TIMESTAMPTZ(3),

    CONSTRAINT "mediation_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mediation_statement" (
    "id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "mediation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "officer_id" UUID,
    "sealed" BYTEA NOT NULL,
    "outgoing_id" UUID,

    CONSTRAINT "mediation_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mediation_consent" (
    "id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "mediation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "given" BOOLEAN NOT NULL,
    "way" TEXT NOT NULL,
    "officer_id" UUID,
    "agreement_no" INTEGER,
    "wording_sealed" BYTEA NOT NULL,

    CONSTRAINT "mediation_consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mediation_session" (
    "id" UUID NOT NULL,
    "mediation_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "present" JSONB NOT NULL DEFAULT '[]',
    "sealed" BYTEA NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "mediation_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mediation_minutes" (
    "session_id" UUID NOT NULL,
    "mediation_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "mediation_minutes_pkey" PRIMARY KEY ("session_id")
);

-- CreateTable
CREATE TABLE "mediation_agreement" (
    "mediation_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "mediation_agreement_pkey" PRIMARY KEY ("mediation_id")
);

-- CreateTable
CREATE TABLE "mediation_follow_up" (
    "id" UUID NOT NULL,
    "mediation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "result" TEXT NOT NULL,
    "officer_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "mediation_follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mediation_entry" (
    "id" UUID NOT NULL,
    "mediation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "officer_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "sealed" BYTEA,

    CONSTRAINT "mediation_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mediation_team_unit_code_idx" ON "mediation_team"("unit_code");

-- CreateIndex
CREATE INDEX "mediation_team_member_officer_id_idx" ON "mediation_team_member"("officer_id");

-- CreateIndex
CREATE UNIQUE INDEX "mediation_case_file_id_key" ON "mediation"("case_file_id");

-- CreateIndex
CREATE INDEX "mediation_unit_code_created_at_id_idx" ON "mediation"("unit_code", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "mediation_team_id_idx" ON "mediation"("team_id");

-- CreateIndex
CREATE INDEX "mediation_mediator_officer_id_idx" ON "mediation_mediator"("officer_id");

-- CreateIndex
CREATE INDEX "mediation_key_mediation_id_idx" ON "mediation_key"("mediation_id");

-- CreateIndex
CREATE UNIQUE INDEX "mediation_party_invitation_index_key" ON "mediation_party"("invitation_index");

-- CreateIndex
CREATE INDEX "mediation_party_conversation_id_idx" ON "mediation_party"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "mediation_party_mediation_id_side_key" ON "mediation_party"("mediation_id", "side");

-- CreateIndex
CREATE INDEX "mediation_statement_mediation_id_at_idx" ON "mediation_statement"("mediation_id", "at");

-- CreateIndex
CREATE INDEX "mediation_statement_party_id_idx" ON "mediation_statement"("party_id");

-- CreateIndex
CREATE INDEX "mediation_statement_outgoing_id_idx" ON "mediation_statement"("outgoing_id");

-- CreateIndex
CREATE INDEX "mediation_consent_mediation_id_at_idx" ON "mediation_consent"("mediation_id", "at");

-- CreateIndex
CREATE INDEX "mediation_consent_party_id_idx" ON "mediation_consent"("party_id");

-- CreateIndex
CREATE INDEX "mediation_session_mediation_id_starts_at_idx" ON "mediation_session"("mediation_id", "starts_at");

-- CreateIndex
CREATE INDEX "mediation_minutes_mediation_id_idx" ON "mediation_minutes"("mediation_id");

-- CreateIndex
CREATE INDEX "mediation_follow_up_mediation_id_at_idx" ON "mediation_follow_up"("mediation_id", "at");

-- CreateIndex
CREATE INDEX "mediation_entry_mediation_id_at_idx" ON "mediation_entry"("mediation_id", "at");

-- AddForeignKey
ALTER TABLE "mediation_team_member" ADD CONSTRAINT "mediation_team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "mediation_team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediation" ADD CONSTRAINT "mediation_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediation" ADD CONSTRAINT "mediation_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "mediation_team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediation_mediator" ADD CONSTRAINT "mediation_mediator_mediation_id_fkey" FOREIGN KEY ("mediation_id") REFERENCES "mediation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediation_key" ADD CONSTRAINT "mediation_key_mediation_id_fkey" FOREIGN KEY ("mediation_id") REFERENCES "mediation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediation_party" ADD CONSTRAINT "mediation_party_mediation_id_fkey" FOREIGN KEY ("mediation_id") REFERENCES "mediation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediation_statement" ADD CONSTRAINT "mediation_statement_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "mediation_party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediation_consent" ADD CONSTRAINT "mediation_consent_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "mediation_party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediation_session" ADD CONSTRAINT "mediation_session_mediation_id_fkey" FOREIGN KEY ("mediation_id") REFERENCES "mediation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediation_minutes" ADD CONSTRAINT "mediation_minutes_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "mediation_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediation_agreement" ADD CONSTRAINT "mediation_agreement_mediation_id_fkey" FOREIGN KEY ("mediation_id") REFERENCES "mediation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediation_follow_up" ADD CONSTRAINT "mediation_follow_up_mediation_id_fkey" FOREIGN KEY ("mediation_id") REFERENCES "mediation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediation_entry" ADD CONSTRAINT "mediation_entry_mediation_id_fkey" FOREIGN KEY ("mediation_id") REFERENCES "mediation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------------------------
-- From here on: what the schema language cannot say. Who asks, row-level security, the mirror to the case file, and the
-- three deeds that reach beyond what the asking officer may see.
-- ------------------------------------------------------------------------------------------------------------------

-- ------------------------------------------------------------------ who is asking

-- Teams that the asking officer heads.
CREATE FUNCTION asking_teams() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT coalesce(array_agg(t.team_id), '{}') FROM mediation_team_member t JOIN officer o ON o.id = t.officer_id
       WHERE t.officer_id = asking_officer() AND t.is_head AND o.is_active AND o.role = 'mediation_head' $$;

-- Mediations in which the asking officer mediates, whatever the role: police take part in mediation too.
CREATE FUNCTION asking_mediations() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT coalesce(array_agg(m.mediation_id), '{}') FROM mediation_mediator m JOIN officer o ON o.id = m.officer_id
       WHERE m.officer_id = asking_officer() AND o.is_active $$;

-- Whether a mediation is in the asking officer's sight; for functions that act with other rights than the officer's.
CREATE FUNCTION asks_about_mediation(p_id uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM mediation m JOIN case_file c ON c.id = m.case_file_id
    WHERE m.id = p_id AND (m.team_id = ANY (asking_teams()) OR m.id = ANY (asking_mediations())
      OR c.unit_code = ANY (asking_units()) AND (asking_role() <> 'handler' OR c.assignee_id = asking_officer()))) $$;

-- ------------------------------------------------------------------ row-level security

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['mediation_team', 'mediation_team_member', 'mediation', 'mediation_mediator',
    'mediation_key', 'mediation_party', 'mediation_statement', 'mediation_consent', 'mediation_session',
    'mediation_minutes', 'mediation_agreement', 'mediation_follow_up', 'mediation_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY worker ON %I TO by_worker USING (true) WITH CHECK (true)', table_name);
  END LOOP;
END $$;

-- Police see a mediation with its case file, the team's head with the team, a mediator when named.
CREATE POLICY police ON mediation TO by_web
  USING (EXISTS (SELECT 1 FROM case_file c WHERE c.id = mediation.case_file_id));
CREATE POLICY team ON mediation FOR SELECT TO by_web
  USING (team_id = ANY ((SELECT asking_teams())::uuid[]) OR id = ANY ((SELECT asking_mediations())::uuid[]));
CREATE POLICY team_work ON mediation FOR UPDATE TO by_web
  USING (team_id = ANY ((SELECT asking_teams())::uuid[]) OR id = ANY ((SELECT asking_mediations())::uuid[]));

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['mediation_mediator', 'mediation_key', 'mediation_party', 'mediation_consent',
    'mediation_session', 'mediation_follow_up', 'mediation_entry'] LOOP
    EXECUTE format('CREATE POLICY in_sight ON %1$I TO by_web USING (EXISTS (SELECT 1 FROM mediation m WHERE m.id = %1$I.mediation_id))', table_name);
  END LOOP;
END $$;

-- What a party says is for the mediators; police read what came before a team took the matter up, and everybody what
-- they took down themselves (domain reference §10.6: results flow back, private content does not).
CREATE POLICY in_confidence ON mediation_statement FOR SELECT TO by_web
  USING (mediation_id = ANY ((SELECT asking_mediations())::uuid[])
    OR officer_id = (SELECT asking_officer()) AND EXISTS (SELECT 1 FROM mediation m WHERE m.id = mediation_id)
    OR EXISTS (SELECT 1 FROM mediation m JOIN case_file c ON c.id = m.case_file_id
         WHERE m.id = mediation_id AND (m.accepted_at IS NULL OR mediation_statement.at < m.accepted_at)));
CREATE POLICY own_words ON mediation_statement FOR INSERT TO by_web
  WITH CHECK (officer_id = (SELECT asking_officer()) AND author IN ('officer', 'system')
    AND EXISTS (SELECT 1 FROM mediation m WHERE m.id = mediation_id));
CREATE POLICY own_consents ON mediation_consent AS RESTRICTIVE FOR INSERT TO by_web
  WITH CHECK (officer_id = (SELECT asking_officer()) OR officer_id IS NULL AND kind = 'mediation' AND way = 'chat'
    AND NOT EXISTS (SELECT 1 FROM mediation m WHERE m.id = mediation_id AND m.status <> 'HG_SCREENED'));
CREATE POLICY own_deeds ON mediation_entry AS RESTRICTIVE FOR INSERT TO by_web
  WITH CHECK (officer_id = (SELECT asking_officer()));
CREATE POLICY own_visits ON mediation_follow_up AS RESTRICTIVE FOR INSERT TO by_web
  WITH CHECK (officer_id = (SELECT asking_officer()));

-- Who mediates is named by police or the team's head, among people of the unit.
CREATE POLICY named_within_unit ON mediation_mediator AS RESTRICTIVE FOR INSERT TO by_web
  WITH CHECK ((SELECT asking_role()) <> 'mediator' AND EXISTS (SELECT 1 FROM mediation m JOIN officer o
    ON o.id = officer_id AND o.is_active AND o.unit_code = m.unit_code WHERE m.id = mediation_id));
CREATE POLICY released_by_heads ON mediation_mediator AS RESTRICTIVE FOR DELETE TO by_web
  USING ((SELECT asking_role()) <> 'mediator');

-- Minutes and agreement: the mediators and the head, who keeps the record book.
CREATE POLICY team_only ON mediation_minutes TO by_web
  USING (mediation_id = ANY ((SELECT asking_mediations())::uuid[])
    OR EXISTS (SELECT 1 FROM mediation m WHERE m.id = mediation_id AND m.team_id = ANY ((SELECT asking_teams())::uuid[])));
CREATE POLICY team_only ON mediation_agreement TO by_web
  USING (mediation_id = ANY ((SELECT asking_mediations())::uuid[])
    OR EXISTS (SELECT 1 FROM mediation m WHERE m.id = mediation_id AND m.team_id = ANY ((SELECT asking_teams())::uuid[])));

-- Teams are known to their unit and arranged by its head.
CREATE POLICY own_unit ON mediation_team FOR SELECT TO by_web USING (EXISTS (SELECT 1 FROM officer o
  WHERE o.id = (SELECT asking_officer()) AND o.is_active AND o.unit_code = mediation_team.unit_code));
CREATE POLICY head_arranges ON mediation_team TO by_web USING (EXISTS (SELECT 1 FROM officer o
  WHERE o.id = (SELECT asking_officer()) AND o.is_active AND o.unit_code = mediation_team.unit_code AND o.role = 'unit_head'));
CREATE POLICY own_unit ON mediation_team_member FOR SELECT TO by_web
  USING (EXISTS (SELECT 1 FROM mediation_team t WHERE t.id = team_id));
CREATE POLICY head_arranges ON mediation_team_member TO by_web
  USING (EXISTS (SELECT 1 FROM mediation_team t WHERE t.id = team_id) AND (SELECT asking_role()) = 'unit_head')
  WITH CHECK ((SELECT asking_role()) = 'unit_head' AND EXISTS (SELECT 1 FROM mediation_team t JOIN officer o
    ON o.id = officer_id AND o.is_active AND o.unit_code = t.unit_code WHERE t.id = team_id));

-- How far a message to a party got, for those who may read the message.
CREATE POLICY mediation_scope ON outgoing_message FOR SELECT TO by_web
  USING (EXISTS (SELECT 1 FROM mediation_statement s WHERE s.outgoing_id = outgoing_message.id));

-- ------------------------------------------------------------------ the mirror between a mediation and its request

-- A step of the mediation is a step of the request it came from: the resident's look-up, the inbox and the history show it.
CREATE FUNCTION mirror_mediation_status() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE before text;
BEGIN
  SELECT c.status INTO before FROM case_file c WHERE c.id = NEW.case_file_id AND c.kind = 'mediation-request';
  IF before IS NULL OR before = NEW.status THEN RETURN NULL; END IF;
  UPDATE clock SET stopped_at = clock_timestamp()
    WHERE case_file_id = NEW.case_file_id AND key = 'T_SEEN' AND stopped_at IS NULL;
  UPDATE case_file SET status = NEW.status, version = version + 1,
      due_at = (SELECT min(k.due_at) FROM clock k WHERE k.case_file_id = NEW.case_file_id AND k.stopped_at IS NULL)
    WHERE id = NEW.case_file_id;
  INSERT INTO timeline_entry (id, case_file_id, at, kind, officer_id, detail)
    VALUES (gen_random_uuid(), NEW.case_file_id, clock_timestamp(), 'status-changed', asking_officer(),
      jsonb_build_object('from', before, 'to', NEW.status));
  INSERT INTO live_event (unit_code, kind, case_file_id) VALUES (NEW.unit_code, 'case-file.changed', NEW.case_file_id);
  RETURN NULL;
END $$;
CREATE TRIGGER mirror_status AFTER INSERT OR UPDATE OF status ON mediation
  FOR EACH ROW EXECUTE FUNCTION mirror_mediation_status();

-- And what happens to the request happens to its mediation: a step by the officer, a new responsible unit. Another unit
-- begins with its own team.
CREATE FUNCTION mirror_request_status() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.unit_code <> OLD.unit_code THEN
    DELETE FROM mediation_mediator WHERE mediation_id = (SELECT id FROM mediation WHERE case_file_id = NEW.id);
    UPDATE mediation SET unit_code = NEW.unit_code, team_id = NULL, version = version + 1 WHERE case_file_id = NEW.id;
  END IF;
  IF NEW.status <> OLD.status AND NEW.kind = 'mediation-request' THEN
    UPDATE mediation SET status = NEW.status, version = version + 1 WHERE case_file_id = NEW.id AND status <> NEW.status;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER mirror_mediation AFTER UPDATE OF status, unit_code ON case_file
  FOR EACH ROW WHEN (OLD.status <> NEW.status OR OLD.unit_code <> NEW.unit_code)
  EXECUTE FUNCTION mirror_request_status();

-- ------------------------------------------------------------------ deeds beyond the officer's own sight

-- Hands a message to the sender for one party's chat; false when there is no chat. Nobody learns whose chat it is.
CREATE FUNCTION send_to_mediation_party(p_party uuid, p_id uuid, p_dedupe text, p_class text, p_sealed bytea) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE chat uuid; next_seq bigint;
BEGIN
  SELECT p.conversation_id INTO chat FROM mediation_party p WHERE p.id = p_party AND asks_about_mediation(p.mediation_id);
  UPDATE conversation SET outgoing_seq = outgoing_seq + 1 WHERE id = chat RETURNING outgoing_seq INTO next_seq;
  IF next_seq IS NULL OR p_class NOT IN ('officer', 'status') THEN RETURN false; END IF;
  INSERT INTO outgoing_message (id, conversation_id, seq, dedupe_key, class, sealed)
    VALUES (p_id, chat, next_seq, p_dedupe, p_class, p_sealed);
  INSERT INTO outbox (kind, ref) VALUES ('deliver-conversation', chat::text)
    ON CONFLICT (kind, ref) DO UPDATE SET version = outbox.version + 1,
      not_before = least(outbox.not_before, excluded.not_before);
  RETURN true;
END $$;

-- Files the report that a mediation became: to the same unit, as a tip. The requester's chat belongs to it only when the
-- requester told of the violence; a mediator's report must not be announced to either side.
CREATE FUNCTION escalate_mediation(p_mediation uuid, p_case_file uuid, p_code text, p_category text, p_urgency text,
    p_reasons jsonb, p_headline bytea, p_kid int, p_wrapped bytea, p_answer_ids uuid[], p_answer_keys text[],
    p_answers bytea[], p_clock_keys text[], p_clock_dues timestamptz[], p_clock_bases text[], p_at timestamptz,
    p_keeps_chat boolean) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT asks_about_mediation(p_mediation) THEN RETURN false; END IF;
  UPDATE mediation SET escalated_id = p_case_file, escalated_code = p_code WHERE id = p_mediation AND escalated_id IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO case_file (id, reference_code, kind, category, urgency, urgency_reasons, status, unit_code, commune_code,
      place_name, identity_level, source, conversation_id, language, is_complete, headline_sealed, routing, submitted_at,
      due_at, last_inbound_at)
    SELECT p_case_file, p_code, 'crime-tip', p_category, p_urgency, p_reasons, 'SUBMITTED', c.unit_code, c.commune_code,
      c.place_name, 'B', 'mediation', CASE WHEN p_keeps_chat THEN c.conversation_id END, c.language, true, p_headline,
      jsonb_build_object('unitCode', c.unit_code, 'steps', jsonb_build_array(jsonb_build_object(
        'rule', 'mediation', 'matched', true, 'because', 'Chuyển từ việc hòa giải ' || c.reference_code))),
      p_at, (SELECT min(due) FROM unnest(p_clock_dues) AS due), p_at
    FROM mediation m JOIN case_file c ON c.id = m.case_file_id WHERE m.id = p_mediation;
  INSERT INTO case_file_key (case_file_id, kid, wrapped) VALUES (p_case_file, p_kid, p_wrapped);
  INSERT INTO answer (id, case_file_id, position, key, sealed)
    SELECT a.id, p_case_file, a.position::int - 1, a.key, a.sealed
    FROM unnest(p_answer_ids, p_answer_keys, p_answers) WITH ORDINALITY AS a (id, key, sealed, position);
  INSERT INTO clock (id, case_file_id, key, starts_at, due_at, basis)
    SELECT gen_random_uuid(), p_case_file, k.key, p_at, k.due, k.basis
    FROM unnest(p_clock_keys, p_clock_dues, p_clock_bases) AS k (key, due, basis);
  INSERT INTO timeline_entry (id, case_file_id, at, kind, officer_id, detail)
    VALUES (gen_random_uuid(), p_case_file, p_at, 'submitted', asking_officer(), '{"channel": "mediation"}');
  INSERT INTO live_event (unit_code, kind, case_file_id)
    SELECT c.unit_code, 'case-file.submitted', p_case_file FROM case_file c WHERE c.id = p_case_file;
  RETURN true;
END $$;

-- ------------------------------------------------------------------ rights

DO $$
DECLARE one text;
BEGIN
  GRANT CREATE ON SCHEMA public TO by_worker; -- only for the change of owner
  FOREACH one IN ARRAY ARRAY['asking_teams()', 'asking_mediations()', 'asks_about_mediation(uuid)',
    'mirror_mediation_status()', 'mirror_request_status()', 'send_to_mediation_party(uuid, uuid, text, text, bytea)',
    'escalate_mediation(uuid, uuid, text, text, text, jsonb, bytea, int, bytea, uuid[], text[], bytea[], text[], timestamptz[], text[], timestamptz, boolean)'] LOOP
    EXECUTE 'REVOKE ALL ON FUNCTION ' || one || ' FROM PUBLIC';
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || one || ' TO by_web, by_worker';
    EXECUTE 'ALTER FUNCTION ' || one || ' OWNER TO by_worker';
  END LOOP;
  REVOKE CREATE ON SCHEMA public FROM by_worker;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON mediation_team, mediation_team_member, mediation, mediation_mediator, mediation_key,
  mediation_party, mediation_session, mediation_minutes, mediation_agreement TO by_worker;
GRANT SELECT, INSERT, DELETE ON mediation_statement, mediation_consent, mediation_follow_up, mediation_entry TO by_worker;

GRANT SELECT, INSERT ON mediation, mediation_key, mediation_party, mediation_statement, mediation_consent,
  mediation_session, mediation_follow_up, mediation_entry TO by_web;
GRANT UPDATE (topic, hamlet, status, screening, summary_sealed, team_id, accepted_at, start_due_at, agreement_no, agreed_at,
  follow_up_due_at, outcome_at, outcome, version) ON mediation TO by_web;
GRANT UPDATE (contact_sealed, invitation_index, invitation_expires_at) ON mediation_party TO by_web;
GRANT UPDATE (starts_at, state, present, sealed, reminded_at) ON mediation_session TO by_web;
GRANT SELECT, INSERT, UPDATE ON mediation_minutes, mediation_agreement, mediation_team TO by_web;
GRANT SELECT, INSERT, DELETE ON mediation_mediator, mediation_team_member TO by_web;
