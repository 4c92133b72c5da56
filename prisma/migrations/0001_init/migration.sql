-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "province" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,

    CONSTRAINT "province_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "commune" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "province_code" TEXT NOT NULL,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "police_unit" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "province_code" TEXT NOT NULL,
    "duty_phone" TEXT,
    "address" TEXT,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "police_unit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "unit_commune" (
    "unit_code" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,

    CONSTRAINT "unit_commune_pkey" PRIMARY KEY ("unit_code","commune_code","effective_from")
);

-- CreateTable
CREATE TABLE "routing_rule" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "routing_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "officer" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "totp_sealed" BYTEA,
    "totp_last_step" BIGINT,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "officer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "officer_session" (
    "id_hash" BYTEA NOT NULL,
    "officer_id" UUID NOT NULL,
    "csrf_token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "officer_session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "login_attempt" (
    "key" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_failure_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "login_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "vault_key" (
    "kid" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "public_key" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "vault_key_pkey" PRIMARY KEY ("kid")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "chain" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "detail" JSONB NOT NULL,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "chain" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "channel_state" (
    "account" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "poller_id" TEXT,
    "poller_lease_until" TIMESTAMPTZ(3),
    "last_event_at" TIMESTAMPTZ(3),

    CONSTRAINT "channel_state_pkey" PRIMARY KEY ("account")
);

-- CreateTable
CREATE TABLE "channel_token" (
    "account" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_token_pkey" PRIMARY KEY ("account")
);

-- CreateTable
CREATE TABLE "inbound_event" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "event_key" TEXT NOT NULL,
    "body_sha256" BYTEA NOT NULL,
    "conversation_key" BYTEA,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "sealed" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "state" TEXT NOT NULL DEFAULT 'received',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error_class" TEXT,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbound_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unverified_event" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "body_sha256" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unverified_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account" TEXT NOT NULL,
    "key" BYTEA NOT NULL,
    "mode" TEXT NOT NULL DEFAULT 'bot',
    "case_file_id" UUID,
    "draft_id" UUID,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "session_sealed" BYTEA,
    "session_due_at" TIMESTAMPTZ(3),
    "high_water" BIGINT NOT NULL DEFAULT 0,
    "outgoing_seq" BIGINT NOT NULL DEFAULT 0,
    "is_reachable" BOOLEAN NOT NULL DEFAULT true,
    "last_inbound_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_address" (
    "conversation_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "chat_address_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateTable
CREATE TABLE "outgoing_message" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "platform_message_id" TEXT,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "claim" UUID,
    "claimed_until" TIMESTAMPTZ(3),
    "claims" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("kind","ref")
);

-- CreateTable
CREATE TABLE "web_chat_message" (
    "id" BIGSERIAL NOT NULL,
    "chat_key" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "web_chat_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flow_definition" (
    "hash" TEXT NOT NULL,
    "flow_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "flow_definition_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "case_file" (
    "id" UUID NOT NULL,
    "reference_code" TEXT NOT NULL,
    "receipt_index" BYTEA,
    "receipt_hash" TEXT,
    "kind" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "urgency_reasons" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "status_before" TEXT,
    "unit_code" TEXT NOT NULL,
    "commune_code" TEXT,
    "place_name" TEXT NOT NULL,
    "identity_level" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "conversation_id" UUID,
    "submission_key" TEXT,
    "language" TEXT NOT NULL,
    "is_complete" BOOLEAN NOT NULL DEFAULT true,
    "headline_sealed" BYTEA,
    "routing" JSONB NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "assignee_id" UUID,
    "merged_into_id" UUID,
    "last_inbound_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_file_key" (
    "case_file_id" UUID NOT NULL,
    "kid" INTEGER NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "case_file_key_pkey" PRIMARY KEY ("case_file_id")
);

-- CreateTable
CREATE TABLE "resident_identity" (
    "case_file_id" UUID NOT NULL,
    "kid" INTEGER NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "phone_index" BYTEA,

    CONSTRAINT "resident_identity_pkey" PRIMARY KEY ("case_file_id")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" UUID NOT NULL,
    "case_file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_message" (
    "id" UUID NOT NULL,
    "case_file_id" UUID NOT NULL,
    "direction" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "officer_id" UUID,
    "sealed" BYTEA NOT NULL,
    "outgoing_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "case_file_id" UUID,
    "conversation_id" UUID,
    "draft_id" UUID,
    "account" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "source_sealed" BYTEA,
    "source_key" BYTEA,
    "media_type" TEXT,
    "bytes" INTEGER,
    "sha256" BYTEA,
    "original_blob" TEXT,
    "view_blob" TEXT,
    "thumbnail_blob" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timeline_entry" (
    "id" UUID NOT NULL,
    "case_file_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "officer_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "sealed" BYTEA,

    CONSTRAINT "timeline_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock" (
    "id" UUID NOT NULL,
    "case_file_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),
    "basis" TEXT NOT NULL,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_event" (
    "id" BIGSERIAL NOT NULL,
    "unit_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "case_file_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "live_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "commune_province_code_idx" ON "commune"("province_code");

-- CreateIndex
CREATE INDEX "unit_commune_commune_code_idx" ON "unit_commune"("commune_code");

-- CreateIndex
CREATE INDEX "routing_rule_position_idx" ON "routing_rule"("position");

-- CreateIndex
CREATE UNIQUE INDEX "officer_login_key" ON "officer"("login");

-- CreateIndex
CREATE INDEX "officer_unit_code_idx" ON "officer"("unit_code");

-- CreateIndex
CREATE INDEX "officer_session_officer_id_idx" ON "officer_session"("officer_id");

-- CreateIndex
CREATE INDEX "officer_session_expires_at_idx" ON "officer_session"("expires_at");

-- CreateIndex
CREATE INDEX "vault_key_purpose_idx" ON "vault_key"("purpose");

-- CreateIndex
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_event_account_event_key_key" ON "inbound_event"("account", "event_key");

-- CreateIndex
CREATE UNIQUE INDEX "unverified_event_body_sha256_key" ON "unverified_event"("body_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_account_key_key" ON "conversation"("account", "key");

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_message_dedupe_key_key" ON "outgoing_message"("dedupe_key");

-- CreateIndex
CREATE INDEX "outgoing_message_conversation_id_seq_idx" ON "outgoing_message"("conversation_id", "seq");

-- CreateIndex
CREATE INDEX "outbox_claim_idx" ON "outbox"("claim");

-- CreateIndex
CREATE INDEX "outbox_not_before_idx" ON "outbox"("not_before");

-- CreateIndex
CREATE INDEX "web_chat_message_chat_key_id_idx" ON "web_chat_message"("chat_key", "id");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_reference_code_key" ON "case_file"("reference_code");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_receipt_index_key" ON "case_file"("receipt_index");

-- CreateIndex
CREATE INDEX "case_file_unit_code_submitted_at_id_idx" ON "case_file"("unit_code", "submitted_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "case_file_conversation_id_submission_key_key" ON "case_file"("conversation_id", "submission_key");

-- CreateIndex
CREATE INDEX "answer_case_file_id_position_idx" ON "answer"("case_file_id", "position");

-- CreateIndex
CREATE INDEX "case_message_case_file_id_at_idx" ON "case_message"("case_file_id", "at");

-- CreateIndex
CREATE INDEX "case_message_outgoing_id_idx" ON "case_message"("outgoing_id");

-- CreateIndex
CREATE INDEX "evidence_case_file_id_idx" ON "evidence"("case_file_id");

-- CreateIndex
CREATE INDEX "evidence_draft_id_idx" ON "evidence"("draft_id");

-- CreateIndex
CREATE INDEX "timeline_entry_case_file_id_at_idx" ON "timeline_entry"("case_file_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "clock_case_file_id_key_key" ON "clock"("case_file_id", "key");

-- CreateIndex
CREATE INDEX "live_event_at_idx" ON "live_event"("at");

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_commune" ADD CONSTRAINT "unit_commune_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "police_unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_commune" ADD CONSTRAINT "unit_commune_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officer" ADD CONSTRAINT "officer_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "police_unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officer_session" ADD CONSTRAINT "officer_session_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_address" ADD CONSTRAINT "chat_address_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "police_unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_file_key" ADD CONSTRAINT "case_file_key_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resident_identity" ADD CONSTRAINT "resident_identity_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock" ADD CONSTRAINT "clock_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------------------------------------------------------------------------
-- From here on: what the schema language cannot say. Roles, functions, row-level security, partial indexes.
-- ------------------------------------------------------------------------------------------------------------------

-- Roles without log-in; every connection pool takes one of them on. None owns a table, none bypasses row security.
--   by_edge    may only call ingest_events() and keep_unverified()
--   by_worker  carries conversations through, sends, fetches
--   by_web     serves officers, under row-level security
--   by_queue   owns the schema of the queue
DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['by_edge', 'by_worker', 'by_web', 'by_queue'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    EXECUTE format('GRANT %I TO CURRENT_USER', role_name);
  END LOOP;
END $$;

CREATE SCHEMA IF NOT EXISTS bullmq AUTHORIZATION by_queue;

-- Partial indexes: each holds only what is still to be done, so it stays tiny.
CREATE INDEX inbound_event_pending ON inbound_event (account, conversation_key, sequence, id) WHERE state = 'received';
CREATE INDEX inbound_event_quarantined ON inbound_event (id) WHERE state = 'quarantined';
CREATE INDEX outgoing_message_undone ON outgoing_message (conversation_id, seq) WHERE state IN ('pending', 'sending');
CREATE INDEX conversation_session_due ON conversation (session_due_at) WHERE session_due_at IS NOT NULL;
CREATE UNIQUE INDEX evidence_source ON evidence (conversation_id, source_key) WHERE source_key IS NOT NULL;
CREATE INDEX case_file_open ON case_file (unit_code, due_at) WHERE status NOT IN ('CLOSED', 'CLOSED_NO_BASIS', 'CLOSED_SPAM', 'HG_CLOSED');
ALTER TABLE outbox SET (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
ALTER TABLE inbound_event ALTER COLUMN conversation_key SET STORAGE PLAIN;

-- ------------------------------------------------------------------ the edge: one statement, then the 200

-- Keeps raw events; the answer tells for each, in the order given, whether it was new, a duplicate, or the same key
-- with another body (kept under a key of its own, so that neither is lost).
CREATE FUNCTION ingest_events(
  p_account text, p_event_keys text[], p_sha256 bytea[], p_conversation_keys bytea[], p_sequences bigint[], p_sealed bytea[]
) RETURNS text[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  outcomes text[] := '{}';
  new_id bigint;
  known_sha bytea;
BEGIN
  FOR i IN 1 .. coalesce(array_length(p_event_keys, 1), 0) LOOP
    INSERT INTO inbound_event (account, event_key, body_sha256, conversation_key, sequence, sealed)
      VALUES (p_account, p_event_keys[i], p_sha256[i], p_conversation_keys[i], p_sequences[i], p_sealed[i])
      ON CONFLICT (account, event_key) DO NOTHING RETURNING id INTO new_id;
    IF new_id IS NOT NULL THEN
      outcomes := outcomes || 'new'::text;
    ELSE
      SELECT body_sha256 INTO known_sha FROM inbound_event WHERE account = p_account AND event_key = p_event_keys[i];
      IF known_sha = p_sha256[i] THEN
        outcomes := outcomes || 'duplicate'::text;
        CONTINUE;
      END IF;
      INSERT INTO inbound_event (account, event_key, body_sha256, conversation_key, sequence, sealed)
        VALUES (p_account, p_event_keys[i] || '#' || encode(substring(p_sha256[i] FROM 1 FOR 8), 'hex'),
                p_sha256[i], p_conversation_keys[i], p_sequences[i], p_sealed[i])
        ON CONFLICT (account, event_key) DO NOTHING RETURNING id INTO new_id;
      IF new_id IS NULL THEN
        outcomes := outcomes || 'duplicate'::text;
        CONTINUE;
      END IF;
      outcomes := outcomes || 'conflict'::text;
    END IF;
    INSERT INTO outbox (kind, ref) VALUES ('process-conversation', p_account || '|' || encode(p_conversation_keys[i], 'hex'))
      ON CONFLICT (kind, ref) DO UPDATE SET version = outbox.version + 1, claim = NULL, claimed_until = NULL,
        not_before = least(outbox.not_before, excluded.not_before);
  END LOOP;
  RETURN outcomes;
END $$;

-- Keeps an event whose signature does not verify, up to 10,000 rows of 64 KiB; false beyond that.
CREATE FUNCTION keep_unverified(p_account text, p_sha256 bytea, p_sealed bytea) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF octet_length(p_sealed) > 65536 OR (SELECT count(*) FROM unverified_event) >= 10000 THEN
    RETURN false;
  END IF;
  INSERT INTO unverified_event (account, body_sha256, sealed) VALUES (p_account, p_sha256, p_sealed)
    ON CONFLICT (body_sha256) DO NOTHING;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION ingest_events(text, text[], bytea[], bytea[], bigint[], bytea[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION keep_unverified(text, bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ingest_events(text, text[], bytea[], bytea[], bigint[], bytea[]) TO by_edge, by_worker;
GRANT EXECUTE ON FUNCTION keep_unverified(text, bytea, bytea) TO by_edge;

-- ------------------------------------------------------------------ who is asking (set per transaction by the web)

CREATE FUNCTION asking_officer() RETURNS uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS
  $$ SELECT nullif(current_setting('app.officer_id', true), '')::uuid $$;

CREATE FUNCTION asking_role() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT role FROM officer WHERE id = asking_officer() AND is_active $$;

-- The units whose cases the asking officer may see: derived here from the officer, so that no setting can widen it.
CREATE FUNCTION asking_units() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT coalesce((SELECT ARRAY[unit_code] FROM officer WHERE id = asking_officer() AND is_active
       AND role IN ('duty_officer', 'handler', 'unit_head', 'province_duty')), '{}') $$;

-- ------------------------------------------------------------------ row-level security

ALTER TABLE case_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON case_file TO by_worker USING (true) WITH CHECK (true);
CREATE POLICY unit_scope ON case_file TO by_web
  USING (unit_code = ANY ((SELECT asking_units())::text[])
         AND ((SELECT asking_role()) <> 'handler' OR assignee_id = (SELECT asking_officer())))
  WITH CHECK (true); -- a transfer moves the row out of the officer's own unit

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['case_file_key', 'answer', 'case_message', 'evidence', 'timeline_entry', 'clock'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY worker ON %I TO by_worker USING (true) WITH CHECK (true)', table_name);
    EXECUTE format('CREATE POLICY unit_scope ON %1$I TO by_web USING (EXISTS (SELECT 1 FROM case_file c WHERE c.id = %1$I.case_file_id))', table_name);
  END LOOP;
END $$;

-- The resident chose to give the name (level A): the unit may read it. Levels B and C stay closed here.
ALTER TABLE resident_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE resident_identity FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON resident_identity TO by_worker USING (true) WITH CHECK (true);
CREATE POLICY open_identity ON resident_identity FOR SELECT TO by_web
  USING (EXISTS (SELECT 1 FROM case_file c WHERE c.id = resident_identity.case_file_id AND c.identity_level = 'A'));

ALTER TABLE conversation ENABLE ROW LEVEL SECURITY;
ALTER TABLE conversation FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON conversation TO by_worker USING (true) WITH CHECK (true);
CREATE POLICY unit_scope ON conversation TO by_web USING (EXISTS (SELECT 1 FROM case_file c WHERE c.conversation_id = conversation.id));

ALTER TABLE outgoing_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE outgoing_message FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON outgoing_message TO by_worker USING (true) WITH CHECK (true);
CREATE POLICY unit_scope ON outgoing_message TO by_web
  USING (EXISTS (SELECT 1 FROM case_file c WHERE c.conversation_id = outgoing_message.conversation_id));

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY append ON audit_entry FOR INSERT TO by_web, by_worker WITH CHECK (true);
CREATE POLICY worker_reads ON audit_entry FOR SELECT TO by_worker USING (true);
CREATE POLICY auditor_reads ON audit_entry FOR SELECT TO by_web
  USING ((SELECT asking_role()) = 'auditor'
         OR ((SELECT asking_role()) = 'unit_head' AND chain = ANY ((SELECT asking_units())::text[])));

-- Nobody rewrites the audit log, not even its owner.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'audit entries are only ever added' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- ------------------------------------------------------------------ grants

GRANT USAGE ON SCHEMA public TO by_edge, by_worker, by_web;

GRANT SELECT, INSERT, UPDATE, DELETE ON
  province, commune, police_unit, unit_commune, routing_rule, channel_state, channel_token, inbound_event, unverified_event,
  conversation, chat_address, outgoing_message, outbox, web_chat_message, flow_definition, case_file, case_file_key,
  resident_identity, case_message, evidence, timeline_entry, clock, live_event, vault_key TO by_worker;
GRANT SELECT, INSERT, DELETE ON answer TO by_worker; -- the resident's words are never edited
GRANT SELECT, INSERT ON audit_entry TO by_worker, by_web;
GRANT SELECT, INSERT, UPDATE ON audit_head TO by_worker, by_web;
GRANT SELECT ON officer TO by_worker;

GRANT SELECT ON province, commune, police_unit, unit_commune, routing_rule, channel_state, flow_definition,
  case_file_key, answer, evidence, clock, resident_identity, live_event, vault_key TO by_web;
GRANT SELECT, INSERT, UPDATE ON case_file, case_message, timeline_entry TO by_web;
GRANT UPDATE (state, attempts, reason) ON evidence TO by_web;
GRANT UPDATE (stopped_at, due_at) ON clock TO by_web;
GRANT SELECT (id, account, mode, case_file_id, language, outgoing_seq, is_reachable, last_inbound_at) ON conversation TO by_web;
GRANT UPDATE (mode, case_file_id, outgoing_seq) ON conversation TO by_web;
GRANT SELECT (id, conversation_id, seq, class, state, attempts, reason, created_at, sent_at), INSERT ON outgoing_message TO by_web;
GRANT UPDATE (state, attempts, next_attempt_at, reason) ON outgoing_message TO by_web;
GRANT SELECT, INSERT, UPDATE ON outbox TO by_web;
GRANT INSERT ON live_event TO by_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON officer, officer_session, login_attempt TO by_web;
GRANT SELECT ON web_chat_message TO by_web;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO by_worker, by_web;
