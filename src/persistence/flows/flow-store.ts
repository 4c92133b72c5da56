import type pg from 'pg'

/** A flow definition as it was when a conversation used it. */
export interface StoredFlow {
  readonly hash: string
  readonly flowId: string
  readonly source: string
}

/** Every flow definition ever served, so that running conversations and old answers keep their questions. */
export interface FlowStore {
  /** Stores what is not there yet. */
  keep(flows: readonly StoredFlow[]): Promise<void>
  loadAll(): Promise<readonly StoredFlow[]>
}

/** @param pool of role `by_worker` */
export function createFlowStore(pool: pg.Pool): FlowStore {
  return {
    keep: async (flows) => {
      await pool.query(
        `insert into flow_definition (hash, flow_id, source) select * from unnest($1::text[], $2::text[], $3::text[])
         on conflict (hash) do nothing`,
        [flows.map((flow) => flow.hash), flows.map((flow) => flow.flowId), flows.map((flow) => flow.source)],
      )
    },
    loadAll: async () => {
      const { rows } = await pool.query<{ hash: string; flow_id: string; source: string }>(
        'select hash, flow_id, source from flow_definition',
      )
      return rows.map((row) => ({ hash: row.hash, flowId: row.flow_id, source: row.source }))
    },
  }
}
