-- Case work: what officers decide about a case, who else sees it, clocks that act, duty, and waking people.

ALTER TABLE "police_unit" ADD COLUMN "is_remote" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "case_file"
  ADD COLUMN "register_number" TEXT,
  ADD COLUMN "legal_class" TEXT,
  ADD COLUMN "destination_code" TEXT,
  ADD COLUMN "destination_name" TEXT,
  ADD COLUMN "result_kind" TEXT,
  ADD COLUMN "is_valuable" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "hamlet_id" UUID,
  ADD COLUMN "hints" JSONB NOT NULL DEFAULT '[]';

ALTER TABLE "clock"
  ADD COLUMN "nature" TEXT NOT NULL DEFAULT 'law',
  ADD COLUMN "paused_at" TIMESTAMPTZ(3),
  ADD COLUMN "stage" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "next_action_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP;

CREATE TABLE "label" (
    "id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tone" TEXT NOT NULL,
    CONSTRAINT "label_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "case_file_label" (
    "case_file_id" UUID NOT NULL,
    "label_id" UUID NOT NULL,
    CONSTRAINT "case_file_label_pkey" PRIMARY KEY ("case_file_id","label_id")
);
CREATE TABLE "hamlet" (
    "id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "hamlet_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "officer_hamlet" (
    "officer_id" UUID NOT NULL,
    "hamlet_id" UUID NOT NULL,
    CONSTRAINT "officer_hamlet_pkey" PRIMARY KEY ("officer_id","hamlet_id")
);
CREATE TABLE "case_transfer" (
    "id" UUID NOT NULL,
    "case_file_id" UUID NOT NULL,
    "reference_code" TEXT NOT NULL,
    "from_unit" TEXT NOT NULL,
    "to_unit" TEXT NOT NULL,
    "officer_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed" BYTEA,
    "state" TEXT NOT NULL DEFAULT 'offered',
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    CONSTRAINT "case_transfer_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "case_share" (
    "case_file_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "officer_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "case_share_pkey" PRIMARY KEY ("case_file_id","unit_code")
);
CREATE TABLE "case_mark" (
    "case_file_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" BYTEA NOT NULL,
    CONSTRAINT "case_mark_pkey" PRIMARY KEY ("case_file_id","kind","value")
);
CREATE TABLE "checklist_tick" (
    "case_file_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,
    "officer_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "checklist_tick_pkey" PRIMARY KEY ("case_file_id","item_id")
);
CREATE TABLE "canned_reply" (
    "id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "statuses" JSONB NOT NULL DEFAULT '[]',
    CONSTRAINT "canned_reply_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "presence" (
    "case_file_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "presence_pkey" PRIMARY KEY ("case_file_id","officer_id")
);
CREATE TABLE "identity_request" (
    "id" UUID NOT NULL,
    "case_file_id" UUID NOT NULL,
    "requested_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "view_until" TIMESTAMPTZ(3),
    CONSTRAINT "identity_request_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "holiday" (
    "scope" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "is_working_day" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "holiday_pkey" PRIMARY KEY ("scope","day")
);
CREATE TABLE "work_calendar" (
    "scope" TEXT NOT NULL,
    "shifts" JSONB NOT NULL,
    CONSTRAINT "work_calendar_pkey" PRIMARY KEY ("scope")
);
CREATE TABLE "duty_shift" (
    "id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "officer_id" UUID NOT NULL,
    "post" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "duty_shift_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "duty_entry" (
    "id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "officer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "to_id" UUID,
    "answers_id" UUID,
    CONSTRAINT "duty_entry_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "alert" (
    "case_file_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "reference_code" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "rung" INTEGER NOT NULL DEFAULT -1,
    "next_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" UUID,
    "nobody_reachable" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "alert_pkey" PRIMARY KEY ("case_file_id")
);
CREATE TABLE "officer_notification" (
    "id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "case_file_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    CONSTRAINT "officer_notification_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "notification_way" (
    "id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "sealed" BYTEA,
    "conversation_id" UUID,
    "is_on" BOOLEAN NOT NULL DEFAULT true,
    "last_sent_at" TIMESTAMPTZ(3),
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "notification_way_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "notification_delivery" (
    "notification_id" UUID NOT NULL,
    "way_id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    CONSTRAINT "notification_delivery_pkey" PRIMARY KEY ("notification_id","way_id")
);
CREATE TABLE "notification_setting" (
    "officer_id" UUID NOT NULL,
    "quiet_from" INTEGER,
    "quiet_to" INTEGER,
    CONSTRAINT "notification_setting_pkey" PRIMARY KEY ("officer_id")
);
CREATE TABLE "channel_alarm" (
    "account" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    CONSTRAINT "channel_alarm_pkey" PRIMARY KEY ("account")
);

CREATE UNIQUE INDEX "label_unit_code_name_key" ON "label"("unit_code", "name");
CREATE INDEX "case_file_label_label_id_idx" ON "case_file_label"("label_id");
CREATE UNIQUE INDEX "hamlet_unit_code_name_key" ON "hamlet"("unit_code", "name");
CREATE INDEX "case_transfer_case_file_id_idx" ON "case_transfer"("case_file_id");
CREATE INDEX "case_transfer_from_unit_at_idx" ON "case_transfer"("from_unit", "at");
CREATE INDEX "case_mark_value_kind_idx" ON "case_mark"("value", "kind");
CREATE INDEX "canned_reply_unit_code_idx" ON "canned_reply"("unit_code");
CREATE INDEX "identity_request_case_file_id_idx" ON "identity_request"("case_file_id");
CREATE INDEX "saved_view_officer_id_idx" ON "saved_view"("officer_id");
CREATE INDEX "duty_shift_unit_code_ends_at_idx" ON "duty_shift"("unit_code", "ends_at");
CREATE INDEX "duty_entry_unit_code_at_idx" ON "duty_entry"("unit_code", "at");
CREATE INDEX "officer_notification_officer_id_at_idx" ON "officer_notification"("officer_id", "at");
CREATE INDEX "notification_way_officer_id_idx" ON "notification_way"("officer_id");

-- ------------------------------------------------------------------------------------------------------------------
-- What the schema language cannot say.
-- ------------------------------------------------------------------------------------------------------------------

-- Rows that hang on a case go with it.
DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['case_file_label', 'case_transfer', 'case_share', 'case_mark', 'checklist_tick',
      'presence', 'identity_request', 'alert', 'officer_notification'] LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I FOREIGN KEY (case_file_id) REFERENCES case_file(id) ON DELETE CASCADE',
      table_name, table_name || '_case_file_id_fkey');
  END LOOP;
END $$;
ALTER TABLE case_file_label ADD CONSTRAINT case_file_label_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id) ON DELETE CASCADE;
ALTER TABLE officer_hamlet ADD CONSTRAINT officer_hamlet_hamlet_id_fkey FOREIGN KEY (hamlet_id) REFERENCES hamlet(id) ON DELETE CASCADE;
ALTER TABLE notification_delivery ADD CONSTRAINT notification_delivery_notification_id_fkey
  FOREIGN KEY (notification_id) REFERENCES officer_notification(id) ON DELETE CASCADE;
ALTER TABLE presence SET UNLOGGED;

-- Partial indexes hold only what is still to be done.
CREATE UNIQUE INDEX case_transfer_offered ON case_transfer (case_file_id) WHERE state = 'offered';
CREATE INDEX case_transfer_incoming ON case_transfer (to_unit) WHERE state = 'offered';
CREATE INDEX case_share_current ON case_share (unit_code) WHERE ended_at IS NULL;
CREATE INDEX clock_next_action ON clock (next_action_at) WHERE stopped_at IS NULL AND next_action_at IS NOT NULL;
CREATE INDEX alert_unanswered ON alert (unit_code) WHERE acknowledged_at IS NULL;
CREATE INDEX case_file_merged ON case_file (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE UNIQUE INDEX case_file_entered ON case_file (submission_key) WHERE conversation_id IS NULL AND submission_key IS NOT NULL;

-- The orders of the list beside "newest", and the filters of the views, answered from the index (see 0002).
DROP INDEX case_file_inbox;
CREATE INDEX case_file_inbox ON case_file (unit_code, submitted_at DESC, id DESC)
  INCLUDE (status, urgency, due_at, assignee_id, kind, category, hamlet_id);
CREATE INDEX case_file_by_urgency ON case_file (unit_code, urgency, submitted_at DESC, id DESC)
  WHERE status NOT IN ('CLOSED', 'CLOSED_NO_BASIS', 'CLOSED_SPAM', 'MERGED', 'HG_CLOSED', 'HG_WITHDRAWN');
CREATE INDEX case_file_by_activity ON case_file (unit_code, last_inbound_at DESC, id DESC);

-- ------------------------------------------------------------------ who is asking

-- The province whose units' alerts and gaps the asking officer watches; null for everybody else.
CREATE FUNCTION asking_province() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT u.province_code FROM officer o JOIN police_unit u ON u.code = o.unit_code
     WHERE o.id = asking_officer() AND o.is_active AND o.role IN ('province_viewer', 'province_duty') $$;

-- Cases of other units that are shown to the asking officer's unit. A function, because the policy of case_share asks
-- case_file in turn.
CREATE FUNCTION shared_case_files() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT coalesce(array_agg(s.case_file_id), '{}') FROM case_share s
     WHERE s.ended_at IS NULL AND s.unit_code = ANY (asking_units()) AND asking_role() <> 'handler' $$;

-- ------------------------------------------------------------------ case files

DROP POLICY unit_scope ON case_file;
CREATE POLICY unit_scope ON case_file FOR SELECT TO by_web
  USING ((unit_code = ANY ((SELECT asking_units())::text[])
          AND ((SELECT asking_role()) <> 'handler' OR assignee_id = (SELECT asking_officer())))
         OR id = ANY ((SELECT shared_case_files())::uuid[]));
CREATE POLICY unit_change ON case_file FOR UPDATE TO by_web
  USING (unit_code = ANY ((SELECT asking_units())::text[])
         AND ((SELECT asking_role()) <> 'handler' OR assignee_id = (SELECT asking_officer())));
-- Entered by an officer: of the own unit, without a chat.
CREATE POLICY officer_enters ON case_file FOR INSERT TO by_web
  WITH CHECK (unit_code = ANY ((SELECT asking_units())::text[]) AND conversation_id IS NULL AND version = 1
              AND source IN ('walk-in', 'phone', 'letter', 'officer')
              AND ((SELECT asking_role()) <> 'handler' OR assignee_id = (SELECT asking_officer())));

GRANT INSERT ON case_file, case_file_key, answer, clock, resident_identity TO by_web;
GRANT UPDATE (category, urgency, register_number, legal_class, destination_code, destination_name, result_kind, is_valuable,
  hamlet_id, merged_into_id) ON case_file TO by_web;
GRANT UPDATE (starts_at, paused_at, next_action_at, stage) ON clock TO by_web;

-- A unit that a case is only shown to adds notes; it changes nothing else. The resident's words come from the resident, or
-- from the officer who enters the case.
DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['case_message', 'clock'] LOOP
    EXECUTE format($p$CREATE POLICY own_case_only ON %1$I AS RESTRICTIVE FOR INSERT TO by_web WITH CHECK (EXISTS (
      SELECT 1 FROM case_file c WHERE c.id = %1$I.case_file_id AND c.unit_code = ANY ((SELECT asking_units())::text[])))$p$, table_name);
  END LOOP;
  FOREACH table_name IN ARRAY ARRAY['clock', 'evidence'] LOOP
    EXECUTE format($p$CREATE POLICY own_case_change ON %1$I AS RESTRICTIVE FOR UPDATE TO by_web USING (EXISTS (
      SELECT 1 FROM case_file c WHERE c.id = %1$I.case_file_id AND c.unit_code = ANY ((SELECT asking_units())::text[])))$p$, table_name);
  END LOOP;
  FOREACH table_name IN ARRAY ARRAY['answer', 'case_file_key'] LOOP
    EXECUTE format($p$CREATE POLICY entered_only ON %1$I AS RESTRICTIVE FOR INSERT TO by_web WITH CHECK (EXISTS (
      SELECT 1 FROM case_file c WHERE c.id = %1$I.case_file_id AND c.unit_code = ANY ((SELECT asking_units())::text[])
        AND c.source IN ('walk-in', 'phone', 'letter', 'officer')))$p$, table_name);
  END LOOP;
END $$;
CREATE POLICY own_case_change ON conversation AS RESTRICTIVE FOR UPDATE TO by_web USING (EXISTS (
  SELECT 1 FROM case_file c WHERE c.conversation_id = conversation.id AND c.unit_code = ANY ((SELECT asking_units())::text[])));

CREATE POLICY own_case_sends ON outgoing_message AS RESTRICTIVE FOR INSERT TO by_web WITH CHECK (EXISTS (
  SELECT 1 FROM case_file c WHERE c.conversation_id = outgoing_message.conversation_id AND c.unit_code = ANY ((SELECT asking_units())::text[])));
CREATE POLICY own_case_change ON outgoing_message AS RESTRICTIVE FOR UPDATE TO by_web USING (EXISTS (
  SELECT 1 FROM case_file c WHERE c.conversation_id = outgoing_message.conversation_id AND c.unit_code = ANY ((SELECT asking_units())::text[])));

-- Level A is the unit's to read. Level B opens for the officer whose request a second person approved, for a limited time.
CREATE FUNCTION may_open_identity(p_case_file uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT EXISTS (SELECT 1 FROM identity_request r WHERE r.case_file_id = p_case_file AND r.state = 'approved'
       AND r.requested_by = asking_officer() AND r.decided_by <> r.requested_by AND r.view_until > clock_timestamp()) $$;
DROP POLICY open_identity ON resident_identity;
CREATE POLICY open_identity ON resident_identity FOR SELECT TO by_web
  USING (EXISTS (SELECT 1 FROM case_file c WHERE c.id = resident_identity.case_file_id
    AND c.unit_code = ANY ((SELECT asking_units())::text[])
    AND (c.identity_level = 'A' OR (c.identity_level = 'B' AND may_open_identity(c.id)))));
CREATE POLICY officer_enters ON resident_identity FOR INSERT TO by_web
  WITH CHECK (EXISTS (SELECT 1 FROM case_file c WHERE c.id = resident_identity.case_file_id
    AND c.unit_code = ANY ((SELECT asking_units())::text[]) AND c.source IN ('walk-in', 'phone', 'letter', 'officer')));
-- Whether there is anything to ask for; says nothing of it.
CREATE FUNCTION has_sealed_identity(p_case_file uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT EXISTS (SELECT 1 FROM resident_identity i JOIN case_file c ON c.id = i.case_file_id
       WHERE i.case_file_id = p_case_file AND c.identity_level = 'B' AND c.unit_code = ANY (asking_units())) $$;

-- ------------------------------------------------------------------ tables of this migration

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['label', 'case_file_label', 'hamlet', 'officer_hamlet', 'case_transfer', 'case_share',
      'case_mark', 'checklist_tick', 'canned_reply', 'presence', 'identity_request', 'saved_view', 'duty_shift',
      'duty_entry', 'alert', 'officer_notification', 'notification_way', 'notification_delivery', 'notification_setting',
      'holiday', 'work_calendar', 'channel_alarm'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY worker ON %I TO by_worker USING (true) WITH CHECK (true)', table_name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO by_worker', table_name);
  END LOOP;
  -- Of the unit.
  FOREACH table_name IN ARRAY ARRAY['label', 'hamlet', 'canned_reply', 'duty_shift', 'duty_entry'] LOOP
    EXECUTE format('CREATE POLICY unit_scope ON %I TO by_web USING (unit_code = ANY ((SELECT asking_units())::text[]))', table_name);
  END LOOP;
  -- Of a case.
  FOREACH table_name IN ARRAY ARRAY['case_file_label', 'case_mark', 'checklist_tick', 'identity_request'] LOOP
    EXECUTE format($p$CREATE POLICY unit_scope ON %1$I TO by_web USING (EXISTS (SELECT 1 FROM case_file c
      WHERE c.id = %1$I.case_file_id AND c.unit_code = ANY ((SELECT asking_units())::text[])))$p$, table_name);
  END LOOP;
  -- Of one person.
  FOREACH table_name IN ARRAY ARRAY['saved_view', 'officer_notification', 'notification_way', 'notification_setting'] LOOP
    EXECUTE format('CREATE POLICY own ON %I TO by_web USING (officer_id = (SELECT asking_officer()))', table_name);
  END LOOP;
END $$;

CREATE POLICY unit_scope ON presence TO by_web
  USING (EXISTS (SELECT 1 FROM case_file c WHERE c.id = presence.case_file_id));
CREATE POLICY own_presence ON presence AS RESTRICTIVE FOR INSERT TO by_web WITH CHECK (officer_id = (SELECT asking_officer()));
CREATE POLICY own_hamlets ON officer_hamlet TO by_web
  USING (EXISTS (SELECT 1 FROM hamlet h WHERE h.id = officer_hamlet.hamlet_id));
CREATE POLICY own_hamlets_only ON officer_hamlet AS RESTRICTIVE FOR INSERT TO by_web
  WITH CHECK (officer_id = (SELECT asking_officer()));
CREATE POLICY own_ticks ON checklist_tick AS RESTRICTIVE FOR INSERT TO by_web WITH CHECK (officer_id = (SELECT asking_officer()));
CREATE POLICY own_entries ON duty_entry AS RESTRICTIVE FOR INSERT TO by_web WITH CHECK (officer_id = (SELECT asking_officer()));
CREATE POLICY own_delivery ON notification_delivery TO by_web
  USING (EXISTS (SELECT 1 FROM officer_notification n WHERE n.id = notification_delivery.notification_id));

-- Both ends of a transfer see it; only the receiving end answers.
CREATE POLICY both_ends ON case_transfer FOR SELECT TO by_web
  USING (from_unit = ANY ((SELECT asking_units())::text[]) OR to_unit = ANY ((SELECT asking_units())::text[]));
CREATE POLICY sender ON case_transfer FOR INSERT TO by_web
  WITH CHECK (from_unit = ANY ((SELECT asking_units())::text[]) AND officer_id = (SELECT asking_officer()) AND state = 'offered');
CREATE POLICY receiver ON case_transfer FOR UPDATE TO by_web
  USING (to_unit = ANY ((SELECT asking_units())::text[]) AND state = 'offered')
  WITH CHECK (answered_by = (SELECT asking_officer()));

-- The unit of a case says whom it is shown to; those see that they are among them.
CREATE POLICY seen_by ON case_share FOR SELECT TO by_web
  USING (unit_code = ANY ((SELECT asking_units())::text[])
         OR EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_share.case_file_id AND c.unit_code = ANY ((SELECT asking_units())::text[])));
CREATE POLICY owner_shares ON case_share FOR INSERT TO by_web
  WITH CHECK (officer_id = (SELECT asking_officer()) AND (SELECT asking_role()) <> 'handler'
         AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_share.case_file_id AND c.unit_code = ANY ((SELECT asking_units())::text[])));
CREATE POLICY owner_ends ON case_share FOR UPDATE TO by_web
  USING (EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_share.case_file_id AND c.unit_code = ANY ((SELECT asking_units())::text[])));

-- Asked for in one's own name; decided by somebody else.
CREATE POLICY asks ON identity_request AS RESTRICTIVE FOR INSERT TO by_web
  WITH CHECK (requested_by = (SELECT asking_officer()) AND state = 'asked' AND decided_by IS NULL AND view_until IS NULL);
CREATE POLICY second_person ON identity_request AS RESTRICTIVE FOR UPDATE TO by_web
  USING (state = 'asked' AND requested_by <> (SELECT asking_officer()) AND (SELECT asking_role()) <> 'handler')
  WITH CHECK (decided_by = (SELECT asking_officer())
    AND (state = 'refused' OR view_until <= clock_timestamp() + interval '31 minutes'));

-- Alerts: the unit's own, and the province watches all of its units.
CREATE POLICY unit_scope ON alert FOR SELECT TO by_web
  USING (unit_code = ANY ((SELECT asking_units())::text[])
         OR unit_code IN (SELECT u.code FROM police_unit u WHERE u.province_code = (SELECT asking_province())));
CREATE POLICY unit_answers ON alert FOR UPDATE TO by_web
  USING (unit_code = ANY ((SELECT asking_units())::text[]) AND acknowledged_at IS NULL)
  WITH CHECK (acknowledged_by = (SELECT asking_officer()));
-- The province's duty, woken last, may answer for any of its units: acknowledging is not reading.
CREATE POLICY province_answers ON alert FOR UPDATE TO by_web
  USING ((SELECT asking_role()) = 'province_duty' AND acknowledged_at IS NULL
         AND unit_code IN (SELECT u.code FROM police_unit u WHERE u.province_code = (SELECT asking_province())))
  WITH CHECK (acknowledged_by = (SELECT asking_officer()));

-- Everybody counts with the same days.
CREATE POLICY everybody_reads ON holiday FOR SELECT TO by_web USING (true);
CREATE POLICY head_sets ON holiday TO by_web
  USING ((scope = 'all' AND (SELECT asking_role()) = 'sys_admin')
         OR (scope = ANY ((SELECT asking_units())::text[]) AND (SELECT asking_role()) = 'unit_head'));
CREATE POLICY everybody_reads ON work_calendar FOR SELECT TO by_web USING (true);
CREATE POLICY head_sets ON work_calendar TO by_web
  USING ((scope = 'all' AND (SELECT asking_role()) = 'sys_admin')
         OR (scope = ANY ((SELECT asking_units())::text[]) AND (SELECT asking_role()) = 'unit_head'));
CREATE POLICY everybody_reads ON channel_alarm FOR SELECT TO by_web USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON label, hamlet, officer_hamlet, case_file_label, canned_reply, presence, saved_view,
  notification_way, notification_setting, holiday, work_calendar TO by_web;
GRANT SELECT, INSERT, DELETE ON checklist_tick, duty_shift TO by_web;
GRANT SELECT, INSERT ON duty_entry, case_transfer, case_share, identity_request, officer_notification TO by_web;
GRANT SELECT ON case_mark, alert, notification_delivery, channel_alarm TO by_web;
GRANT UPDATE (state, answered_by, answered_at) ON case_transfer TO by_web;
GRANT UPDATE (ended_at, at, officer_id) ON case_share TO by_web;
GRANT UPDATE (state, decided_by, decided_at, view_until) ON identity_request TO by_web;
GRANT UPDATE (acknowledged_at, acknowledged_by, next_at) ON alert TO by_web;
GRANT UPDATE (read_at) ON officer_notification TO by_web;
-- Told to colleagues by an officer's deed: under the reader's name, so not bound to the writer's.
DROP POLICY own ON officer_notification;
CREATE POLICY own ON officer_notification FOR SELECT TO by_web USING (officer_id = (SELECT asking_officer()));
CREATE POLICY own_read ON officer_notification FOR UPDATE TO by_web USING (officer_id = (SELECT asking_officer()));
CREATE POLICY tells_unit ON officer_notification FOR INSERT TO by_web WITH CHECK (EXISTS (
  SELECT 1 FROM officer o WHERE o.id = officer_notification.officer_id AND o.is_active));

-- ------------------------------------------------------------------ what follows from a row, by whatever way it was written

-- Asks for work; the same as the program does (src/persistence/work/outbox.ts).
CREATE FUNCTION ask_for_work(p_kind text, p_ref text) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO outbox (kind, ref) VALUES (p_kind, p_ref)
  ON CONFLICT (kind, ref) DO UPDATE SET version = outbox.version + 1, claim = NULL, claimed_until = NULL,
    not_before = least(outbox.not_before, excluded.not_before) $$;

-- A case of P0 or P1 that nobody has seen begins to wake people in the transaction that writes it. No way of filing a case
-- can forget it. A bulk load says so by app.bulk_load and starts nothing.
CREATE FUNCTION case_file_written() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('app.bulk_load', true) = 'on' THEN RETURN NULL; END IF;
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
CREATE TRIGGER case_file_filed AFTER INSERT ON case_file FOR EACH ROW EXECUTE FUNCTION case_file_written();
CREATE TRIGGER case_file_raised AFTER UPDATE OF urgency, headline_sealed ON case_file FOR EACH ROW
  WHEN (OLD.urgency IS DISTINCT FROM NEW.urgency OR OLD.headline_sealed IS DISTINCT FROM NEW.headline_sealed)
  EXECUTE FUNCTION case_file_written();

-- Another unit must be woken too when an urgent case comes to it.
CREATE FUNCTION case_file_moved() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE alert SET unit_code = NEW.unit_code, rung = -1, next_at = clock_timestamp(), acknowledged_at = NULL,
    acknowledged_by = NULL, nobody_reachable = false WHERE case_file_id = NEW.id;
  IF FOUND THEN PERFORM ask_for_work('run-ladder', NEW.id::text); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER case_file_moved AFTER UPDATE OF unit_code ON case_file FOR EACH ROW
  WHEN (OLD.unit_code IS DISTINCT FROM NEW.unit_code) EXECUTE FUNCTION case_file_moved();

-- New words and files are compared with other cases.
CREATE FUNCTION case_content_written() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.case_file_id IS NOT NULL AND current_setting('app.bulk_load', true) IS DISTINCT FROM 'on' THEN
    PERFORM ask_for_work('index-case-file', NEW.case_file_id::text);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER case_message_written AFTER INSERT ON case_message FOR EACH ROW
  WHEN (NEW.direction = 'in') EXECUTE FUNCTION case_content_written();
CREATE TRIGGER evidence_stored AFTER UPDATE OF sha256 ON evidence FOR EACH ROW
  WHEN (NEW.sha256 IS NOT NULL) EXECUTE FUNCTION case_content_written();

-- Gives all open cases of one officer of the asking head's unit to another, or to the desk; answers which.
CREATE FUNCTION hand_over_desk(p_from uuid, p_to uuid) RETURNS SETOF uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF asking_role() <> 'unit_head' THEN RETURN; END IF;
  IF p_to IS NOT NULL AND NOT EXISTS (SELECT 1 FROM officer o WHERE o.id = p_to AND o.is_active
      AND o.unit_code = ANY (asking_units()) AND o.role IN ('duty_officer', 'handler', 'unit_head', 'province_duty')) THEN
    RETURN;
  END IF;
  RETURN QUERY UPDATE case_file c SET assignee_id = p_to, version = version + 1
    WHERE c.assignee_id = p_from AND c.unit_code = ANY (asking_units())
      AND c.status NOT IN ('CLOSED', 'CLOSED_NO_BASIS', 'CLOSED_SPAM', 'MERGED', 'HG_CLOSED', 'HG_WITHDRAWN')
    RETURNING c.id;
END $$;
CREATE INDEX case_file_assignee ON case_file (assignee_id) WHERE assignee_id IS NOT NULL;

-- What heads and the province see of readiness: counts by unit, nobody and no case named. Units without people are left out.
CREATE FUNCTION unit_readiness(p_at timestamptz)
  RETURNS TABLE (code text, name text, on_duty integer, reachable integer, unanswered integer, overdue integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT u.code, u.name,
    (SELECT count(*)::int FROM duty_shift s WHERE s.unit_code = u.code AND s.post = 'duty' AND s.starts_at <= p_at AND s.ends_at > p_at),
    (SELECT count(*)::int FROM officer o WHERE o.unit_code = u.code AND o.is_active
       AND o.role IN ('duty_officer', 'unit_head', 'province_duty')
       AND (EXISTS (SELECT 1 FROM notification_way w WHERE w.officer_id = o.id AND w.is_on)
            OR EXISTS (SELECT 1 FROM officer_chat c WHERE c.officer_id = o.id))),
    (SELECT count(*)::int FROM alert a WHERE a.unit_code = u.code AND a.acknowledged_at IS NULL),
    (SELECT count(*)::int FROM case_file f WHERE f.unit_code = u.code AND f.due_at < p_at
       AND f.status NOT IN ('CLOSED', 'CLOSED_NO_BASIS', 'CLOSED_SPAM', 'MERGED', 'HG_CLOSED', 'HG_WITHDRAWN'))
  FROM police_unit u
  WHERE u.is_active AND EXISTS (SELECT 1 FROM officer o WHERE o.unit_code = u.code AND o.is_active)
    AND (u.province_code = asking_province()
         OR (u.code = ANY (asking_units()) AND asking_role() IN ('unit_head', 'province_duty')));
END $$;

DO $$
DECLARE name text;
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA public TO by_worker'; -- only for the change of owner, as in 0002
  FOREACH name IN ARRAY ARRAY['asking_province()', 'shared_case_files()', 'may_open_identity(uuid)', 'has_sealed_identity(uuid)',
      'case_file_written()', 'case_file_moved()', 'case_content_written()', 'hand_over_desk(uuid, uuid)', 'unit_readiness(timestamptz)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO by_web', name);
    EXECUTE format('ALTER FUNCTION %s OWNER TO by_worker', name);
  END LOOP;
  EXECUTE 'REVOKE CREATE ON SCHEMA public FROM by_worker';
END $$;

-- The shifts of a working day where nobody says otherwise, and the public holidays that have a fixed date (Bộ luật Lao động
-- 2019, art. 112); Tết and days made up for are entered each year.
INSERT INTO work_calendar (scope, shifts) VALUES ('all', '[{"startsAt": 450, "endsAt": 690}, {"startsAt": 810, "endsAt": 1020}]');
INSERT INTO holiday (scope, day, name)
  SELECT 'all', make_date(y, h.month, h.day), h.name FROM generate_series(2026, 2030) AS y
    CROSS JOIN (VALUES (1, 1, 'Tết Dương lịch'), (4, 30, 'Ngày Chiến thắng'), (5, 1, 'Quốc tế Lao động'), (9, 2, 'Quốc khánh'))
      AS h (month, day, name);
-- Tết Âm lịch and Giỗ Tổ, by the lunar calendar; five days of Tết from the last day of the old year.
INSERT INTO holiday (scope, day, name)
  SELECT 'all', t.eve + n, 'Tết Âm lịch' FROM (VALUES (date '2026-02-16'), (date '2027-02-05'), (date '2028-01-25'),
    (date '2029-02-12'), (date '2030-02-02')) AS t (eve) CROSS JOIN generate_series(0, 4) AS n;
INSERT INTO holiday (scope, day, name) VALUES
  ('all', '2026-04-26', 'Giỗ Tổ Hùng Vương'), ('all', '2027-04-16', 'Giỗ Tổ Hùng Vương'),
  ('all', '2028-04-04', 'Giỗ Tổ Hùng Vương'), ('all', '2029-04-23', 'Giỗ Tổ Hùng Vương'),
  ('all', '2030-04-12', 'Giỗ Tổ Hùng Vương');
