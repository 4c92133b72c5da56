/** The saved views in the order they are shown. */
export const MEDIATION_VIEWS = ['open', 'police', 'team', 'sessions', 'follow-up', 'closed', 'all'] as const
/** A saved view of mediations. */
export type MediationView = (typeof MEDIATION_VIEWS)[number]

/** Reads the address of the list; an unknown view is dropped. */
export function parseMediationSearch(search: Record<string, unknown>): { readonly view?: MediationView } {
  const view = MEDIATION_VIEWS.find((one) => one === search.view)
  return view === undefined ? {} : { view }
}
