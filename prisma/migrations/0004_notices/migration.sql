-- CreateTable
CREATE TABLE "community" (
    "id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "commune_code" TEXT,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "hamlet" TEXT,
    "model" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "community_unit" (
    "community_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "community_unit_pkey" PRIMARY KEY ("community_id","until")
);

-- CreateTable
CREATE TABLE "chat_group" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "platform" TEXT NOT NULL,
    "account" TEXT,
    "conversation_id" UUID,
    "unit_code" TEXT,
    "community_id" UUID,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING_LINK',
    "status_reason" TEXT,
    "member_count" INTEGER,
    "member_count_at" TIMESTAMPTZ(3),
    "member_approval" BOOLEAN,
    "only_admins_post" BOOLEAN,
    "invite_link" TEXT,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "troubles" JSONB NOT NULL DEFAULT '[]',
    "pointed_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),
    "last_notice_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "chat_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_admin" (
    "group_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_admin_pkey" PRIMARY KEY ("group_id","officer_id")
);

-- CreateTable
CREATE TABLE "link_code" (
    "code_hash" BYTEA NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "officer_id" UUID NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "officer_chat" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "officer_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "officer_chat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_request" (
    "id" UUID NOT NULL,
    "conversation_id" UUID,
    "sealed" BYTEA,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "chat_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'DRAFT',
    "texts" JSONB NOT NULL,
    "audience" JSONB NOT NULL,
    "schedule" JSONB NOT NULL DEFAULT '{}',
    "text_hash" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "author_id" UUID NOT NULL,
    "editors" UUID[],
    "approver_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "approved_hash" BYTEA,
    "approved_texts" JSONB,
    "send_at" TIMESTAMPTZ(3),
    "run" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "confirm_by" TIMESTAMPTZ(3),
    "corrects_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_step" (
    "id" BIGSERIAL NOT NULL,
    "notice_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "officer_id" UUID,
    "reason" TEXT,

    CONSTRAINT "notice_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_delivery" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "notice_id" UUID NOT NULL,
    "run" INTEGER NOT NULL,
    "unit_code" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "account" TEXT,
    "group_id" UUID,
    "conversation_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "reason" TEXT,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "position" BIGINT NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sending_until" TIMESTAMPTZ(3),
    "platform_message_id" TEXT,
    "at" TIMESTAMPTZ(3),
    "officer_id" UUID,
    "reminded_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_template" (
    "id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_subscription" (
    "conversation_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_subscription_pkey" PRIMARY KEY ("conversation_id","unit_code")
);

-- CreateIndex
CREATE INDEX "community_unit_code_idx" ON "community"("unit_code");

-- CreateIndex
CREATE UNIQUE INDEX "chat_group_conversation_id_key" ON "chat_group"("conversation_id");

-- CreateIndex
CREATE INDEX "chat_group_unit_code_status_idx" ON "chat_group"("unit_code", "status");

-- CreateIndex
CREATE INDEX "chat_group_community_id_idx" ON "chat_group"("community_id");

-- CreateIndex
CREATE INDEX "group_admin_officer_id_idx" ON "group_admin"("officer_id");

-- CreateIndex
CREATE UNIQUE INDEX "officer_chat_conversation_id_key" ON "officer_chat"("conversation_id");

-- CreateIndex
CREATE INDEX "officer_chat_officer_id_idx" ON "officer_chat"("officer_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_code_key" ON "notice"("code");

-- CreateIndex
CREATE INDEX "notice_unit_code_updated_at_idx" ON "notice"("unit_code", "updated_at");

-- CreateIndex
CREATE INDEX "notice_corrects_id_idx" ON "notice"("corrects_id");

-- CreateIndex
CREATE INDEX "notice_step_notice_id_id_idx" ON "notice_step"("notice_id", "id");

-- CreateIndex
CREATE INDEX "notice_delivery_notice_id_run_state_idx" ON "notice_delivery"("notice_id", "run", "state");

-- CreateIndex
CREATE UNIQUE INDEX "notice_delivery_notice_id_run_group_id_key" ON "notice_delivery"("notice_id", "run", "group_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_delivery_notice_id_run_conversation_id_key" ON "notice_delivery"("notice_id", "run", "conversation_id");

-- CreateIndex
CREATE INDEX "notice_template_unit_code_idx" ON "notice_template"("unit_code");

-- CreateIndex
CREATE INDEX "notice_subscription_unit_code_idx" ON "notice_subscription"("unit_code");

-- ------------------------------------------------------------------------------------------------------------------
-- From here on: what the schema language cannot say.
-- ------------------------------------------------------------------------------------------------------------------

-- Partial indexes hold only what is still to be done.
CREATE INDEX notice_delivery_to_send ON notice_delivery (account, priority, position, id) WHERE state = 'planned';
CREATE INDEX notice_delivery_on_its_way ON notice_delivery (sending_until) WHERE state = 'sending';
CREATE INDEX notice_delivery_by_group ON notice_delivery (group_id, created_at) WHERE group_id IS NOT NULL;
CREATE INDEX notice_delivery_by_hand ON notice_delivery (reminded_at) WHERE state = 'waiting-by-hand';
CREATE INDEX notice_due ON notice (send_at) WHERE status IN ('APPROVED', 'SCHEDULED', 'SENDING', 'SENT');
CREATE INDEX notice_subscription_live ON notice_subscription (unit_code) WHERE stopped_at IS NULL;

-- A live event may be about a notice or a group instead of a case file.
ALTER TABLE live_event ADD COLUMN notice_id UUID;

-- ------------------------------------------------------------------ who works on notices and groups

-- The units whose groups and notices the asking officer may see; derived from the officer, so that no setting widens it.
CREATE FUNCTION notice_units() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT coalesce((SELECT ARRAY[unit_code] FROM officer WHERE id = asking_officer() AND is_active
       AND role IN ('duty_officer', 'unit_head', 'group_admin', 'province_duty')), '{}') $$;

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['community', 'notice', 'notice_step', 'notice_delivery', 'notice_template', 'notice_subscription'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY worker ON %I TO by_worker USING (true) WITH CHECK (true)', table_name);
    EXECUTE format('CREATE POLICY unit_scope ON %I TO by_web USING (unit_code = ANY ((SELECT notice_units())::text[]))
      WITH CHECK (unit_code = ANY ((SELECT notice_units())::text[]))', table_name);
  END LOOP;
  FOREACH table_name IN ARRAY ARRAY['community_unit', 'chat_group', 'group_admin', 'link_code', 'officer_chat', 'chat_request'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY worker ON %I TO by_worker USING (true) WITH CHECK (true)', table_name);
  END LOOP;
END $$;

CREATE POLICY unit_scope ON community_unit FOR SELECT TO by_web
  USING (EXISTS (SELECT 1 FROM community c WHERE c.id = community_unit.community_id));
-- A group that nobody has linked yet belongs to no unit: whoever works on notices may take it into their own.
CREATE POLICY unit_scope ON chat_group TO by_web
  USING (unit_code = ANY ((SELECT notice_units())::text[])
         OR (unit_code IS NULL AND status = 'PENDING_LINK' AND (SELECT notice_units()) <> '{}'))
  WITH CHECK (unit_code = ANY ((SELECT notice_units())::text[]));
CREATE POLICY unit_scope ON group_admin TO by_web
  USING (EXISTS (SELECT 1 FROM chat_group g WHERE g.id = group_admin.group_id AND g.unit_code = ANY ((SELECT notice_units())::text[])))
  WITH CHECK (EXISTS (SELECT 1 FROM chat_group g WHERE g.id = group_admin.group_id AND g.unit_code = ANY ((SELECT notice_units())::text[])));
CREATE POLICY own ON link_code FOR INSERT TO by_web WITH CHECK (officer_id = (SELECT asking_officer()));
CREATE POLICY own ON officer_chat TO by_web USING (officer_id = (SELECT asking_officer()));
CREATE POLICY asking ON chat_request FOR INSERT TO by_web
  WITH CHECK (conversation_id IS NULL AND payload ->> 'officerId' = (SELECT asking_officer())::text);

-- ------------------------------------------------------------------ what is approved is what is sent

-- Nobody approves a text they had a hand in; and an approval names its text.
ALTER TABLE notice ADD CONSTRAINT notice_two_persons CHECK (approver_id IS NULL OR NOT approver_id = ANY (editors));
ALTER TABLE notice ADD CONSTRAINT notice_author_edits CHECK (author_id = ANY (editors));
ALTER TABLE notice ADD CONSTRAINT notice_approval_whole CHECK ((approver_id IS NULL) = (approved_hash IS NULL));

CREATE FUNCTION notice_hash(p_type text, p_texts jsonb, p_audience jsonb) RETURNS bytea LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS
  $$ SELECT sha256(convert_to(p_type || E'\n' || p_texts::text || E'\n' || p_audience::text, 'UTF8')) $$;

-- The rules of a notice's life that no route may go around, whoever writes: the text is frozen from its approval on, edits
-- take the approval away, only an urgent one goes out before its approval, and only who may approve does.
CREATE FUNCTION guard_notice() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  is_web constant boolean := current_user = 'by_web';
BEGIN
  NEW.text_hash := notice_hash(NEW.type, NEW.texts, NEW.audience);
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'DRAFT' OR NEW.approver_id IS NOT NULL THEN
      RAISE EXCEPTION 'a notice begins as a draft' USING ERRCODE = 'check_violation';
    END IF;
    IF is_web AND NEW.author_id IS DISTINCT FROM asking_officer() THEN
      RAISE EXCEPTION 'the author is who asks' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.author_id <> OLD.author_id OR NEW.unit_code <> OLD.unit_code OR NEW.code <> OLD.code OR NOT NEW.editors @> OLD.editors THEN
    RAISE EXCEPTION 'author, unit, code and editors of a notice stay' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.text_hash <> OLD.text_hash THEN
    IF NEW.status NOT IN ('DRAFT', 'CHANGES_REQUESTED') OR OLD.status NOT IN ('DRAFT', 'CHANGES_REQUESTED', 'IN_REVIEW', 'APPROVED', 'SCHEDULED')
       OR NEW.approver_id IS NOT NULL OR OLD.run > 0 THEN
      RAISE EXCEPTION 'an approved text is frozen' USING ERRCODE = 'check_violation';
    END IF;
    IF is_web AND NOT asking_officer() = ANY (NEW.editors) THEN
      RAISE EXCEPTION 'who edits is an editor' USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  IF NEW.status IN ('APPROVED', 'SCHEDULED', 'SENDING', 'PAUSED', 'SENT')
     AND (NEW.type <> 'TB_KHAN' OR NEW.status IN ('APPROVED', 'SCHEDULED')) AND NEW.approved_hash IS DISTINCT FROM NEW.text_hash THEN
    RAISE EXCEPTION 'only what was approved goes out' USING ERRCODE = 'check_violation';
  END IF;
  IF is_web AND NEW.approver_id IS NOT NULL AND NEW.approver_id IS DISTINCT FROM OLD.approver_id
     AND (NEW.approver_id <> asking_officer() OR NEW.approved_hash <> NEW.text_hash
          OR NOT (asking_role() = 'unit_head' OR (asking_role() = 'group_admin' AND NEW.type = 'TB_LICH'))) THEN
    RAISE EXCEPTION 'not an approver' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notice_guarded BEFORE INSERT OR UPDATE ON notice FOR EACH ROW EXECUTE FUNCTION guard_notice();

-- A copy that is with the platform, or that a person has settled, is never planned again by itself.
CREATE FUNCTION guard_notice_delivery() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.state = 'planned' AND OLD.state IN ('sent', 'posted-by-hand') THEN
    RAISE EXCEPTION 'what was sent is not sent again' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'sending' AND OLD.state <> 'planned' THEN
    RAISE EXCEPTION 'only a planned copy is sent' USING ERRCODE = 'check_violation';
  END IF;
  IF current_user = 'by_web' AND NEW.state = 'planned' AND OLD.state IN ('unknown', 'failed')
     AND NEW.officer_id IS DISTINCT FROM asking_officer() THEN
    RAISE EXCEPTION 'a person decides that' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notice_delivery_guarded BEFORE UPDATE OF state ON notice_delivery FOR EACH ROW EXECUTE FUNCTION guard_notice_delivery();

-- ------------------------------------------------------------------ the web may start this without seeing chats

-- How many chats follow the asking officer's unit; nobody is named.
CREATE FUNCTION count_subscribers(p_unit text) RETURNS TABLE (platform text, count bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT split_part(c.account, ':', 1), count(*) FROM notice_subscription s JOIN conversation c ON c.id = s.conversation_id
   WHERE s.unit_code = p_unit AND s.stopped_at IS NULL AND c.is_reachable AND p_unit = ANY (notice_units()) GROUP BY 1 $$;

-- Who has a notice in their chat wants to know whether it is genuine; nothing but what was sent is told.
CREATE FUNCTION public_notice(p_code text)
  RETURNS TABLE (code text, status text, unit_name text, type text, texts jsonb, sent_at timestamptz, expires_at timestamptz, corrected_by text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT n.code, n.status, u.name, n.type, n.texts, coalesce(n.sent_at, n.started_at), n.expires_at,
         (SELECT c.code FROM notice c WHERE c.corrects_id = n.id AND c.started_at IS NOT NULL ORDER BY c.started_at DESC LIMIT 1)
    FROM notice n JOIN police_unit u ON u.code = n.unit_code
   WHERE n.code = p_code AND n.started_at IS NOT NULL $$;

REVOKE ALL ON FUNCTION count_subscribers(text), public_notice(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_subscribers(text) TO by_web;
GRANT EXECUTE ON FUNCTION public_notice(text) TO by_web, by_worker;
GRANT CREATE ON SCHEMA public TO by_worker; -- only for the change of owner: a new owner must be able to create here
ALTER FUNCTION count_subscribers(text) OWNER TO by_worker;
ALTER FUNCTION public_notice(text) OWNER TO by_worker;
REVOKE CREATE ON SCHEMA public FROM by_worker;

-- ------------------------------------------------------------------ grants

GRANT SELECT, INSERT, UPDATE, DELETE ON community, community_unit, chat_group, group_admin, link_code, officer_chat, chat_request,
  notice_delivery, notice_subscription, notice_template TO by_worker;
GRANT SELECT, UPDATE ON notice TO by_worker;
GRANT SELECT, INSERT ON notice_step TO by_worker, by_web;
GRANT SELECT, INSERT, UPDATE ON community, chat_group TO by_web;
GRANT SELECT, INSERT, DELETE ON group_admin, notice_template TO by_web;
GRANT SELECT ON community_unit, notice_delivery, notice_subscription TO by_web;
GRANT INSERT ON link_code, chat_request TO by_web;
GRANT SELECT, DELETE ON officer_chat TO by_web;
GRANT SELECT, INSERT ON notice TO by_web;
GRANT UPDATE (status, type, texts, audience, schedule, editors, approver_id, approved_at, approved_hash, approved_texts, send_at,
  expires_at, confirm_by, updated_at, version) ON notice TO by_web;
GRANT UPDATE (state, reason, at, officer_id, next_attempt_at, reminded_at) ON notice_delivery TO by_web;
GRANT USAGE ON SEQUENCE notice_step_id_seq TO by_worker, by_web;
