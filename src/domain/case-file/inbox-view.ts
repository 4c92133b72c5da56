/**
 * Saved views of the inbox. `open` is everything not closed; `mine` is open and assigned to the asking officer; `unseen`
 * nobody has opened yet; `urgent` is open P0 and P1; `due-today` is open and due before midnight in Vietnam, overdue ones
 * included; `waiting` is with the resident; `reopening`: a resident waits for an answer
 * to the wish for another look; `my-hamlets` is open in the officer's own hamlets; `incoming` waits for this unit
 * to accept or return it; `shared` are other units' cases shown to this one.
 */
export const INBOX_VIEWS = [
  'all',
  'open',
  'mine',
  'unassigned',
  'unseen',
  'urgent',
  'due-today',
  'overdue',
  'waiting',
  'reopening',
  'my-hamlets',
  'incoming',
  'shared',
  'quarantine',
  'closed',
] as const
/** One of them. */
export type InboxView = (typeof INBOX_VIEWS)[number]

/**
 * Orders of the list: newest and oldest submission, what is due first, most urgent first, latest word of the resident. Within
 * each the id decides, so that a page continues exactly.
 */
export const LIST_SORTS = ['newest', 'oldest', 'due', 'urgency', 'activity'] as const
/** One of them. */
export type ListSort = (typeof LIST_SORTS)[number]
