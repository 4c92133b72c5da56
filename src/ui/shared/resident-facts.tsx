import { ResidentText } from './resident-text.tsx'

interface ResidentFactsProps {
  /** Name and words of each; null where nothing was given. */
  readonly facts: readonly (readonly [name: string, words: string | null])[]
  /** Stands where nothing was given. */
  readonly absent: string
  readonly className: string | undefined
}

/** What a person told of themselves, name by name. */
export function ResidentFacts({ facts, absent, className }: ResidentFactsProps) {
  return (
    <dl className={className}>
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words ? <ResidentText text={words} /> : absent}</dd>
        </div>
      ))}
    </dl>
  )
}
