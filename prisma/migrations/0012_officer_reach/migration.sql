-- Whether an officer's own chat can be written to. A blocked bot, and Zalo after seven days without a word of the officer
-- (platform reference §3.1), take nothing: who can be reached by nothing else must not count as reachable.

-- Why a chat cannot be written to: 'chat-gone', 'window-closed'; null when it can.
CREATE FUNCTION chat_trouble(p_conversation uuid, p_at timestamptz) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN NOT c.is_reachable THEN 'chat-gone'
              WHEN c.account LIKE 'zalo-oa:%' AND c.last_inbound_at < p_at - interval '7 days' THEN 'window-closed' END
    FROM conversation c WHERE c.id = p_conversation $$;

-- The asking officer's chats, each with what is wrong with it.
CREATE FUNCTION own_chats(p_at timestamptz) RETURNS TABLE (id uuid, channel text, trouble text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT oc.id, oc.channel, chat_trouble(oc.conversation_id, p_at) FROM officer_chat oc WHERE oc.officer_id = asking_officer() $$;

CREATE OR REPLACE FUNCTION unit_readiness(p_at timestamptz)
  RETURNS TABLE (code text, name text, on_duty integer, reachable integer, unanswered integer, overdue integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT u.code, u.name,
    (SELECT count(*)::int FROM duty_shift s WHERE s.unit_code = u.code AND s.post = 'duty' AND s.starts_at <= p_at AND s.ends_at > p_at),
    (SELECT count(*)::int FROM officer o WHERE o.unit_code = u.code AND o.is_active
       AND o.role IN ('duty_officer', 'unit_head', 'province_duty')
       AND (EXISTS (SELECT 1 FROM notification_way w WHERE w.officer_id = o.id AND w.is_on)
            OR EXISTS (SELECT 1 FROM officer_chat c WHERE c.officer_id = o.id AND chat_trouble(c.conversation_id, p_at) IS NULL))),
    (SELECT count(*)::int FROM alert a WHERE a.unit_code = u.code AND a.acknowledged_at IS NULL),
    (SELECT count(*)::int FROM case_file f WHERE f.unit_code = u.code AND f.due_at < p_at
       AND f.status NOT IN ('CLOSED', 'CLOSED_NO_BASIS', 'CLOSED_SPAM', 'MERGED', 'HG_CLOSED', 'HG_WITHDRAWN'))
  FROM police_unit u
  WHERE u.is_active AND EXISTS (SELECT 1 FROM officer o WHERE o.unit_code = u.code AND o.is_active)
    AND (u.province_code = asking_province()
         OR (u.code = ANY (asking_units()) AND asking_role() IN ('unit_head', 'province_duty')));
END $$;

REVOKE ALL ON FUNCTION chat_trouble(uuid, timestamptz), own_chats(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_chats(timestamptz) TO by_web;
GRANT CREATE ON SCHEMA public TO by_worker; -- only for the change of owner: a new owner must be able to create here
ALTER FUNCTION chat_trouble(uuid, timestamptz) OWNER TO by_worker;
ALTER FUNCTION own_chats(timestamptz) OWNER TO by_worker;
REVOKE CREATE ON SCHEMA public FROM by_worker;
