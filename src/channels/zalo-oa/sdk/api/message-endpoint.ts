/** The two versions of the message endpoint; an OA accepts one of them. */
export type MessageEndpoint = 'v3' | 'v2'

/**
 * Remembers which version this OA accepts. State-agency OAs were answered `-235` on v3 and accepted on v2; business OAs
 * are answered `-240` on v2.
 */
export interface EndpointMemory {
  /** @returns undefined when nothing is known yet */
  read(): Promise<MessageEndpoint | undefined>
  /** Called with the first choice and after every switch: worth a notice to the operator. */
  write(endpoint: MessageEndpoint, because: 'oa-type' | 'error'): Promise<void>
}

/** `oa_type` of a state agency (2 is a business). */
export const STATE_AGENCY_OA_TYPE = 4

/** The version to begin with: v2 for a state agency, v3 for all others and when the type is unknown. */
export function firstEndpoint(oaType: number | undefined): MessageEndpoint {
  return oaType === STATE_AGENCY_OA_TYPE ? 'v2' : 'v3'
}

/** A memory that ends with the process. */
export function createMemoryEndpoint(initial?: MessageEndpoint): EndpointMemory {
  let endpoint = initial
  return {
    read: async () => endpoint,
    write: async (next) => {
      endpoint = next
    },
  }
}
