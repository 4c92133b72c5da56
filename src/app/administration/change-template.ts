import type { AskingOfficer } from '../../domain/access/role.ts'
import { GLOBAL_CHAIN } from '../../domain/audit/audit-entry.ts'
import type { TemplateName } from '../../domain/document/template-name.ts'
import type { AdministrationDependencies, AdministrationDesk } from './ports.ts'

/** How a change of a template ended. */
export type TemplateResult =
  | { readonly kind: 'changed' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'refused'; readonly because: string }

/** Uses another DOCX from the next paper on, once it was filled for a trial. */
export async function replaceTemplate(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
  name: TemplateName,
  bytes: Uint8Array,
): Promise<TemplateResult> {
  if (officer.role !== 'sys_admin') return { kind: 'not-allowed' }
  const verdict = await deps.templates.check(name, bytes)
  if (!verdict.isGood) return { kind: 'refused', because: verdict.because }
  await change(deps, officer, name, (desk, at) => desk.saveTemplate(name, bytes, at))
  return { kind: 'changed' }
}

/** Takes the shipped DOCX again. */
export async function restoreTemplate(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
  name: TemplateName,
): Promise<TemplateResult> {
  if (officer.role !== 'sys_admin') return { kind: 'not-allowed' }
  await change(deps, officer, name, (desk) => desk.removeTemplate(name))
  return { kind: 'changed' }
}

function change(
  { store, clock }: AdministrationDependencies,
  officer: AskingOfficer,
  name: TemplateName,
  work: (desk: AdministrationDesk, at: number) => Promise<unknown>,
): Promise<void> {
  const at = clock.now()
  return store.withOfficer(officer, async (desk) => {
    await work(desk, at)
    await desk.recordAudit({
      chain: GLOBAL_CHAIN,
      at,
      actor: `officer:${officer.id}`,
      action: 'settings.changed',
      subject: `template:${name}`,
      detail: {},
    })
  })
}
