import { passwordProblemOf, recordAccountChange } from './change-own-password.ts'
import type { OfficerAccount, OfficerDependencies, PasswordProblem } from './ports.ts'

/** Whose link it is; undefined when it was used, replaced, or ran out. */
export function openInvitation(
  deps: Pick<OfficerDependencies, 'officers' | 'tokens' | 'clock'>,
  token: string,
): Promise<OfficerAccount | undefined> {
  return deps.officers.findInvitation(deps.tokens.hash(token), deps.clock.now())
}

/** How accepting ended; after `gone` a new link is needed. */
export type AcceptResult =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly problem: PasswordProblem }

/** Sets the password of an invited person. The slow hash is computed only for a link that is good. */
export async function acceptInvitation(
  deps: OfficerDependencies,
  token: string,
  password: string,
): Promise<AcceptResult> {
  const officer = await openInvitation(deps, token)
  if (officer === undefined) return { kind: 'gone' }
  const problem = passwordProblemOf(deps, officer, password)
  if (problem !== undefined) return { kind: 'refused', problem }
  const hash = await deps.passwords.hashPassword(password)
  const isDone = await deps.officers.acceptInvitation(deps.tokens.hash(token), hash, deps.clock.now())
  if (!isDone) return { kind: 'gone' }
  await recordAccountChange(deps, officer, 'password.changed')
  return { kind: 'accepted' }
}
