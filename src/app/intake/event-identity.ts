/** What the durable row needs to know of an event before it is parsed. */
export interface EventIdentity {
  /** Unique per channel account. */
  readonly eventKey: string
  /** The conversation; absent when the event belongs to none, or could not be read. */
  readonly chatId?: string
  /** The platform's order inside the conversation. */
  readonly sequence?: number
}
