/** The part of the double that a fault strikes. */
export type FaultTarget = 'message' | 'token' | 'upload' | 'media' | 'other' | 'any'

/** Something that goes wrong. `on` defaults to `message`; `times` to for ever. */
export type FakeFault = { readonly on?: FaultTarget; readonly times?: number } & (
  | {
      readonly kind: 'error'
      readonly code: number
      /** The message is delivered all the same, as was seen on the real platform. */
      readonly delivers?: boolean
    }
  | { readonly kind: 'status'; readonly status: number; readonly delivers?: boolean }
  /** Answers properly, but late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The connection breaks after the request was read, before or after the message was delivered. */
  | { readonly kind: 'reset'; readonly delivers?: boolean }
)

/** The faults that are switched on; each is used up by its `times`. */
export class FaultBox {
  #faults: { readonly fault: FakeFault; left: number }[] = []

  set(faults: readonly FakeFault[]): void {
    this.#faults = faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }))
  }

  /** The first fault for this target, counted as used; undefined when all is well. */
  take(target: FaultTarget): FakeFault | undefined {
    const hit = this.#faults.find(({ fault, left }) => left > 0 && isFor(fault.on ?? 'message', target))
    if (hit === undefined) return undefined
    hit.left--
    return hit.fault
  }
}

function isFor(on: FaultTarget, target: FaultTarget): boolean {
  return on === 'any' || on === target
}
