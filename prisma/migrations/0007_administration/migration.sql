-- Administration: invitations, access tokens, own document templates, and who may change units, coverage and routing rules.

-- AlterTable
ALTER TABLE "officer" ADD COLUMN     "totp_pending_sealed" BYTEA;

-- CreateTable
CREATE TABLE "officer_invitation" (
    "officer_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "officer_invitation_pkey" PRIMARY KEY ("officer_id")
);

-- CreateTable
CREATE TABLE "access_token" (
    "id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_template" (
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID NOT NULL,

    CONSTRAINT "document_template_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "officer_invitation_token_hash_key" ON "officer_invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "access_token_token_hash_key" ON "access_token"("token_hash");

-- CreateIndex
CREATE INDEX "access_token_officer_id_idx" ON "access_token"("officer_id");

-- AddForeignKey
ALTER TABLE "officer_invitation" ADD CONSTRAINT "officer_invitation_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_token" ADD CONSTRAINT "access_token_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ------------------------------------------------------------------ who may change what

-- Asked for before anybody is known: an invitation is opened by its token, a program by its own.
GRANT SELECT, INSERT, UPDATE, DELETE ON officer_invitation, access_token TO by_web;
GRANT SELECT ON officer_invitation, access_token TO by_worker;

-- Everybody reads these; the administrator changes them, the head the own unit's phone and address. Not FORCEd: nothing in
-- them is secret, and migrations of later releases may fill them as their owner.
DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['police_unit', 'unit_commune', 'routing_rule', 'document_template'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY worker ON %I TO by_worker USING (true) WITH CHECK (true)', table_name);
    EXECUTE format('CREATE POLICY everybody_reads ON %I FOR SELECT TO by_web, by_edge USING (true)', table_name);
    EXECUTE format($p$CREATE POLICY administrator_sets ON %I TO by_web USING ((SELECT asking_role()) = 'sys_admin')$p$, table_name);
  END LOOP;
END $$;
CREATE POLICY head_describes ON police_unit FOR UPDATE TO by_web
  USING ((SELECT asking_role()) = 'unit_head' AND code = ANY ((SELECT asking_units())::text[]));
GRANT UPDATE (duty_phone, address, is_remote, is_active) ON police_unit TO by_web;
GRANT INSERT, UPDATE, DELETE ON unit_commune, routing_rule, document_template TO by_web;
GRANT SELECT ON document_template TO by_web, by_worker;

-- A person leaves: open cases go to somebody else or to the desk, coming shifts are taken off the roster. The head decides in
-- the own unit; the administrator, who sees no case, can only give them back to the desk.
CREATE FUNCTION clear_desk(p_from uuid, p_to uuid) RETURNS SETOF uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  left_unit text := (SELECT unit_code FROM officer WHERE id = p_from);
BEGIN
  IF NOT (asking_role() = 'unit_head' AND left_unit = ANY (asking_units()) OR asking_role() = 'sys_admin' AND p_to IS NULL) THEN
    RAISE EXCEPTION 'this desk is not the asking officer''s to clear' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF p_to IS NOT NULL AND NOT EXISTS (SELECT 1 FROM officer o WHERE o.id = p_to AND o.id <> p_from AND o.is_active
      AND o.unit_code = left_unit AND o.role IN ('duty_officer', 'handler', 'unit_head', 'province_duty')) THEN
    RAISE EXCEPTION 'cases go to a case worker of the same unit' USING ERRCODE = 'check_violation';
  END IF;
  DELETE FROM duty_shift WHERE officer_id = p_from AND starts_at > clock_timestamp();
  UPDATE duty_shift SET ends_at = greatest(starts_at, clock_timestamp()) WHERE officer_id = p_from AND ends_at > clock_timestamp();
  RETURN QUERY UPDATE case_file c SET assignee_id = p_to, version = version + 1
    WHERE c.assignee_id = p_from AND c.unit_code = left_unit
      AND c.status NOT IN ('CLOSED', 'CLOSED_NO_BASIS', 'CLOSED_SPAM', 'MERGED', 'HG_CLOSED', 'HG_WITHDRAWN')
    RETURNING c.id;
END $$;

-- How many open cases each person of a unit holds: a number for whoever arranges people, no case.
CREATE FUNCTION open_cases_of(p_unit text) RETURNS TABLE (officer_id uuid, open_cases integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (asking_role() = 'sys_admin' OR asking_role() = 'unit_head' AND p_unit = ANY (asking_units())) THEN RETURN; END IF;
  RETURN QUERY SELECT c.assignee_id, count(*)::int FROM case_file c
    WHERE c.unit_code = p_unit AND c.assignee_id IS NOT NULL
      AND c.status NOT IN ('CLOSED', 'CLOSED_NO_BASIS', 'CLOSED_SPAM', 'MERGED', 'HG_CLOSED', 'HG_WITHDRAWN')
    GROUP BY c.assignee_id;
END $$;

-- Whether channels work, in counts and instants; nobody and nothing said is named.
CREATE FUNCTION channel_health(p_at timestamptz)
  RETURNS TABLE (account text, last_event_at timestamptz, received integer, quarantined integer, unverified integer,
    waiting integer, oldest_waiting_at timestamptz, last_sent_at timestamptz, refused integer, silent_since timestamptz,
    token_issued_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF asking_role() IS DISTINCT FROM 'sys_admin' AND asking_role() IS DISTINCT FROM 'province_duty' THEN RETURN; END IF;
  RETURN QUERY
    WITH accounts AS (
      SELECT s.account FROM channel_state s UNION SELECT t.account FROM channel_token t UNION SELECT v.account FROM conversation v),
    came AS (SELECT e.account, max(e.received_at) AS last_event_at,
        count(*) FILTER (WHERE e.received_at > p_at - interval '1 day')::int AS received,
        count(*) FILTER (WHERE e.state = 'quarantined')::int AS quarantined
      FROM inbound_event e WHERE e.received_at > p_at - interval '30 days' OR e.state = 'quarantined' GROUP BY e.account),
    odd AS (SELECT u.account, count(*)::int AS unverified FROM unverified_event u GROUP BY u.account),
    went AS (SELECT c.account, count(*) FILTER (WHERE m.state IN ('pending', 'sending'))::int AS waiting,
        min(m.created_at) FILTER (WHERE m.state IN ('pending', 'sending')) AS oldest_waiting_at, max(m.sent_at) AS last_sent_at,
        count(*) FILTER (WHERE m.state = 'refused' AND m.created_at > p_at - interval '1 day')::int AS refused
      FROM outgoing_message m JOIN conversation c ON c.id = m.conversation_id
      WHERE m.created_at > p_at - interval '30 days' OR m.state IN ('pending', 'sending') GROUP BY c.account)
    SELECT a.account, came.last_event_at, coalesce(came.received, 0), coalesce(came.quarantined, 0), coalesce(odd.unverified, 0),
      coalesce(went.waiting, 0), went.oldest_waiting_at, went.last_sent_at, coalesce(went.refused, 0), s.since, t.issued_at
    FROM accounts a LEFT JOIN came ON came.account = a.account LEFT JOIN odd ON odd.account = a.account
      LEFT JOIN went ON went.account = a.account LEFT JOIN channel_alarm s ON s.account = a.account
      LEFT JOIN channel_token t ON t.account = a.account;
END $$;

DO $$
DECLARE name text;
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA public TO by_worker'; -- only for the change of owner, as in 0002
  FOREACH name IN ARRAY ARRAY['clear_desk(uuid, uuid)', 'open_cases_of(text)', 'channel_health(timestamptz)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO by_web', name);
    EXECUTE format('ALTER FUNCTION %s OWNER TO by_worker', name);
  END LOOP;
  EXECUTE 'REVOKE CREATE ON SCHEMA public FROM by_worker';
END $$;

-- How soon an officer opens a case is our own service level (domain reference §5.4), not the law's, whichever way a case is filed.
CREATE FUNCTION being_seen_is_service() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS
  $$ BEGIN NEW.nature := 'service'; RETURN NEW; END $$;
CREATE TRIGGER clock_being_seen BEFORE INSERT ON clock FOR EACH ROW WHEN (NEW.key = 'T_SEEN')
  EXECUTE FUNCTION being_seen_is_service();
UPDATE clock SET nature = 'service' WHERE key = 'T_SEEN' AND nature <> 'service';
