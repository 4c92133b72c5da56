import { useState } from 'react'
import { randomId } from './random-id.ts'

/** One simulated resident. A new chat id is a new person to the product. */
export interface Resident {
  readonly number: number
  readonly chatId: string
}

/** How many can talk at once; a browser keeps only six connections to one host. */
export const MAX_RESIDENTS = 4
const KEY = 'binh-yen:residents'

const isResident = (value: unknown): value is Resident =>
  typeof value === 'object' && value !== null && 'number' in value && 'chatId' in value

function load(): readonly Resident[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    const residents = Array.isArray(stored) ? stored.filter(isResident) : []
    if (residents.length > 0) return residents
  } catch {
    // An unreadable list is replaced by a new one below.
  }
  return save([{ number: 1, chatId: randomId() }])
}

function save(residents: readonly Resident[]): readonly Resident[] {
  sessionStorage.setItem(KEY, JSON.stringify(residents))
  return residents
}

/** The simulated residents of this browser tab. Only their random chat ids are kept, and only until the tab is closed. */
export function useResidents() {
  const [residents, setResidents] = useState(load)
  const [activeNumber, setActive] = useState(residents[0]?.number ?? 1)
  const active = residents.find((one) => one.number === activeNumber) ?? residents[0]
  const change = (next: readonly Resident[]) => setResidents(save(next))
  const add = () => {
    const number = Math.max(0, ...residents.map((one) => one.number)) + 1
    change([...residents, { number, chatId: randomId() }])
    setActive(number)
  }
  const restart = (number: number) =>
    change(residents.map((one) => (one.number === number ? { number, chatId: randomId() } : one)))
  const remove = (number: number) => change(residents.filter((one) => one.number !== number))
  return { residents, active, setActive, add, restart, remove }
}
