-- AlterTable
ALTER TABLE "chat_group" ADD COLUMN     "admin_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "admin_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "admins_gone_since" TIMESTAMPTZ(3),
ADD COLUMN     "approval_was_on" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "topic_id" TEXT;

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "alarmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "attachments" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "reply" JSONB;

-- AlterTable
ALTER TABLE "notice_delivery" ADD COLUMN     "earlier_message_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "part" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "notice_reply" (
    "notice_id" UUID NOT NULL,
    "person" BYTEA NOT NULL,
    "unit_code" TEXT NOT NULL,
    "choice" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_reply_pkey" PRIMARY KEY ("notice_id","person")
);

-- CreateTable
CREATE TABLE "attachment_upload" (
    "account" TEXT NOT NULL,
    "attachment_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_upload_pkey" PRIMARY KEY ("account","attachment_id")
);

-- CreateTable
CREATE TABLE "sending_stop" (
    "id" UUID NOT NULL,
    "unit_code" TEXT,
    "reason" TEXT NOT NULL,
    "officer_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by" UUID,

    CONSTRAINT "sending_stop_pkey" PRIMARY KEY ("id")
);

-- ------------------------------------------------------------------------------------------------------------------
-- From here on: what the schema language cannot say.
-- ------------------------------------------------------------------------------------------------------------------

-- Groups that are there already get the full fortnight before their admin is asked.
UPDATE chat_group SET admin_seen_at = clock_timestamp() WHERE platform = 'by-hand';

-- Asked for each stored file when orphans are looked for.
CREATE INDEX notice_attachments ON notice USING gin (attachments jsonb_path_ops) WHERE attachments <> '[]';
-- One stop of a unit, and one of everything, stands at a time.
CREATE UNIQUE INDEX sending_stop_standing ON sending_stop (coalesce(unit_code, '')) WHERE lifted_at IS NULL;
CREATE INDEX notice_unconfirmed ON notice (confirm_by) WHERE confirm_by IS NOT NULL AND alarmed_at IS NULL;

-- ------------------------------------------------------------------ pictures, files and questions are part of what is approved

-- A notice without them has the hash it always had, so that what was approved before stays approved.
CREATE FUNCTION notice_hash(p_type text, p_texts jsonb, p_audience jsonb, p_attachments jsonb, p_reply jsonb) RETURNS bytea
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS
  $$ SELECT sha256(convert_to(p_type || E'\n' || p_texts::text || E'\n' || p_audience::text
       || CASE WHEN p_attachments = '[]' AND p_reply IS NULL THEN ''
               ELSE E'\n' || p_attachments::text || E'\n' || coalesce(p_reply::text, '') END, 'UTF8')) $$;

-- ------------------------------------------------------------------ a unit whose only head writes a notice

-- Whether nobody in the unit may approve: no active head who had no hand in the text.
CREATE FUNCTION lacks_approver(p_unit text, p_editors uuid[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT NOT EXISTS (SELECT 1 FROM officer o WHERE o.unit_code = p_unit AND o.is_active AND o.role = 'unit_head'
       AND NOT o.id = ANY (p_editors)) $$;

-- Units of the province with fewer than two heads, for an asking province duty officer; nobody else gets any.
CREATE FUNCTION province_approval_units() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT coalesce(array_agg(u.code), '{}') FROM officer me JOIN police_unit u ON 'P-' || u.province_code = me.unit_code
      WHERE me.id = asking_officer() AND me.is_active AND me.role = 'province_duty'
        AND (SELECT count(*) FROM officer o WHERE o.unit_code = u.code AND o.is_active AND o.role = 'unit_head') < 2 $$;

-- From its submission on such a notice is seen by the province, whatever becomes of it; drafts stay with their unit.
CREATE POLICY province_approver ON notice TO by_web
  USING (unit_code = ANY ((SELECT province_approval_units())::text[]) AND status <> 'DRAFT'
         AND NOT asking_officer() = ANY (editors) AND lacks_approver(unit_code, editors))
  WITH CHECK (unit_code = ANY ((SELECT province_approval_units())::text[]) AND NOT asking_officer() = ANY (editors)
         AND lacks_approver(unit_code, editors));
CREATE POLICY province_approver ON notice_step TO by_web
  USING (unit_code = ANY ((SELECT province_approval_units())::text[]) AND EXISTS (SELECT 1 FROM notice n WHERE n.id = notice_id))
  WITH CHECK (unit_code = ANY ((SELECT province_approval_units())::text[]) AND EXISTS (SELECT 1 FROM notice n WHERE n.id = notice_id));

-- As in migration 0004, with the larger hash, and the province where a unit has nobody else.
CREATE OR REPLACE FUNCTION guard_notice() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  is_web constant boolean := current_user = 'by_web';
BEGIN
  NEW.text_hash := notice_hash(NEW.type, NEW.texts, NEW.audience, NEW.attachments, NEW.reply);
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
          OR NOT (asking_role() = 'unit_head' OR (asking_role() = 'group_admin' AND NEW.type = 'TB_LICH')
                  OR (asking_role() = 'province_duty' AND lacks_approver(NEW.unit_code, NEW.editors)))) THEN
    RAISE EXCEPTION 'not an approver' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
DROP FUNCTION notice_hash(text, jsonb, jsonb);

-- ------------------------------------------------------------------ stopping everything

-- Whether copies of a unit may leave now; asked once a statement for each unit, never once a copy.
CREATE FUNCTION may_send(p_unit text) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS
  $$ SELECT NOT EXISTS (SELECT 1 FROM sending_stop s WHERE s.lifted_at IS NULL AND (s.unit_code IS NULL OR s.unit_code = p_unit)) $$;

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['notice_reply', 'attachment_upload', 'sending_stop'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY worker ON %I TO by_worker USING (true) WITH CHECK (true)', table_name);
  END LOOP;
END $$;
CREATE POLICY unit_scope ON notice_reply FOR SELECT TO by_web USING (unit_code = ANY ((SELECT notice_units())::text[]));
-- Whoever works on notices sees why nothing leaves; a unit is stopped by those who send for it, everything by those who answer for all.
CREATE POLICY seen ON sending_stop FOR SELECT TO by_web
  USING (unit_code = ANY ((SELECT notice_units())::text[])
         OR (unit_code IS NULL AND ((SELECT notice_units()) <> '{}' OR (SELECT asking_role()) = 'sys_admin')));
CREATE POLICY stops ON sending_stop FOR INSERT TO by_web
  WITH CHECK (officer_id = (SELECT asking_officer()) AND lifted_at IS NULL
    AND ((unit_code = ANY ((SELECT notice_units())::text[]) AND (SELECT asking_role()) <> 'group_admin')
         OR (unit_code IS NULL AND (SELECT asking_role()) IN ('province_duty', 'sys_admin'))));
CREATE POLICY lifts ON sending_stop FOR UPDATE TO by_web
  USING (lifted_at IS NULL AND ((unit_code = ANY ((SELECT notice_units())::text[]) AND (SELECT asking_role()) IN ('unit_head', 'province_duty'))
         OR (unit_code IS NULL AND (SELECT asking_role()) IN ('province_duty', 'sys_admin'))))
  WITH CHECK (lifted_by = (SELECT asking_officer()));

-- ------------------------------------------------------------------ what anybody may see of a notice that went out

DROP FUNCTION public_notice(text);
CREATE FUNCTION public_notice(p_code text)
  RETURNS TABLE (code text, status text, unit_name text, type text, texts jsonb, attachments jsonb, sent_at timestamptz,
                 expires_at timestamptz, corrected_by text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT n.code, n.status, u.name, n.type, n.texts, CASE WHEN n.status = 'WITHDRAWN' THEN '[]' ELSE n.attachments END,
         coalesce(n.sent_at, n.started_at), n.expires_at,
         (SELECT c.code FROM notice c WHERE c.corrects_id = n.id AND c.started_at IS NOT NULL ORDER BY c.started_at DESC LIMIT 1)
    FROM notice n JOIN police_unit u ON u.code = n.unit_code
   WHERE n.code = p_code AND n.started_at IS NOT NULL $$;

REVOKE ALL ON FUNCTION public_notice(text), lacks_approver(text, uuid[]), province_approval_units() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_notice(text), lacks_approver(text, uuid[]) TO by_web, by_worker;
GRANT EXECUTE ON FUNCTION province_approval_units() TO by_web;
GRANT CREATE ON SCHEMA public TO by_worker; -- only for the change of owner: a new owner must be able to create here
ALTER FUNCTION public_notice(text) OWNER TO by_worker;
ALTER FUNCTION lacks_approver(text, uuid[]) OWNER TO by_worker;
ALTER FUNCTION province_approval_units() OWNER TO by_worker;
REVOKE CREATE ON SCHEMA public FROM by_worker;

-- ------------------------------------------------------------------ grants

GRANT SELECT, INSERT, UPDATE, DELETE ON notice_reply, attachment_upload TO by_worker;
GRANT SELECT ON sending_stop TO by_worker;
GRANT SELECT (notice_id, unit_code, choice) ON notice_reply TO by_web; -- never who
GRANT SELECT, INSERT ON sending_stop TO by_web;
GRANT UPDATE (lifted_at, lifted_by) ON sending_stop TO by_web;
GRANT UPDATE (attachments, reply) ON notice TO by_web;
GRANT UPDATE (part) ON notice_delivery TO by_web;
