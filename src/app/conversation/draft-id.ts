/**
 * The id under which files wait for a report that is not filed yet. It follows from the conversation and the report alone, so
 * that two reports of one resident keep their files apart and a repeated step finds the same id.
 *
 * @param submissionKey `report-` and a number, as the engine names it
 */
export function draftIdOf(conversationId: string, submissionKey: string): string {
  const report = Number(submissionKey.slice(submissionKey.lastIndexOf('-') + 1))
  const tail = Number.parseInt(conversationId.slice(-8), 16)
  const mixed = (tail ^ (report + 1)) >>> 0
  return conversationId.slice(0, -8) + mixed.toString(16).padStart(8, '0')
}
