/** An officer as others see them. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** A unit as screens name it. */
export interface UnitName {
  readonly code: string
  readonly name: string
}
