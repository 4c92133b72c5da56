/** Families of message events. The last word names the part; words not seen yet fit too, so that no message is lost. */
const MESSAGE_NAMES = [
  { pattern: /^user_send_group_[a-z_]+$/, kind: 'group-message' },
  { pattern: /^oa_send_group_[a-z_]+$/, kind: 'oa-group-message' },
  { pattern: /^oa_send_anonymous_[a-z_]+$/, kind: 'oa-anonymous-message' },
  { pattern: /^anonymous_send_[a-z_]+$/, kind: 'anonymous-message' },
  { pattern: /^user_send_[a-z_]+$/, kind: 'user-message' },
  { pattern: /^oa_send_[a-z_]+$/, kind: 'oa-message' },
] as const

/**
 * Event names other than messages. Where sources spell a group event differently, both spellings are listed.
 */
const OTHER_NAMES = {
  user_received_message: 'received',
  user_seen_message: 'seen',
  user_reacted_message: 'user-reaction',
  oa_reacted_message: 'oa-reaction',
  follow: 'follow',
  unfollow: 'unfollow',
  user_click_chatnow: 'click-chatnow',
  user_withdraw: 'withdraw',
  user_submit_info: 'submit-info',
  add_user_to_tag: 'tag-change',
  remove_user_from_tag: 'tag-change',
  remove_tag: 'tag-change',
  update_user_info: 'profile-change',
  widget_interaction_accepted: 'widget',
  widget_failed_to_sync_user_external_id: 'widget',
  oa_send_consent: 'call',
  user_reply_consent: 'call',
  user_call_oa: 'call',
  oa_call_user: 'call',
  extension_purchased: 'purchase',
  change_template_status: 'template',
  change_template_quality: 'template',
  user_feedback: 'template',
  user_click_response_button: 'template',
  change_oa_daily_quota: 'quota-change',
  create_group: 'group-change',
  user_join_group: 'group-change',
  user_request_join_group: 'group-change',
  react_request_join_group: 'group-change',
  accept_request_join_group: 'group-change',
  react_request_join_group_accept: 'group-change',
  reject_request_join_group: 'group-change',
  react_request_join_group_reject: 'group-change',
  add_group_admin: 'group-change',
  remove_group_admin: 'group-change',
  update_group_info: 'group-change',
  user_out_group: 'group-change',
  user_leave_group: 'group-change',
  delete_group: 'group-change',
} as const

/** The kind of an event by its name; `unknown` for a name that no source lists. */
export type EventKind =
  | (typeof MESSAGE_NAMES)[number]['kind']
  | (typeof OTHER_NAMES)[keyof typeof OTHER_NAMES]
  | 'unknown'

const others: ReadonlyMap<string, EventKind> = new Map(Object.entries(OTHER_NAMES))

/** Sorts an event by its name. */
export function eventKind(name: string): EventKind {
  return others.get(name) ?? MESSAGE_NAMES.find(({ pattern }) => pattern.test(name))?.kind ?? 'unknown'
}
