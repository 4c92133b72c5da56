const PAYLOAD = /^#([\x21-\x7e]{1,60})$/

/**
 * The payload of a button. The leading `#` is the usual sign of a command on Zalo; a press arrives as this text, so it
 * carries no secret and does no harm when typed by hand: the flow checks it against the question that is open.
 */
export function choicePayload(choiceId: string): string {
  return `#${choiceId}`
}

/** Reads a choice id from a text; undefined for everything that people write otherwise ("#1 nhà tôi bị trộm"). */
export function parseChoicePayload(text: string): string | undefined {
  return PAYLOAD.exec(text.trim())?.[1]
}
