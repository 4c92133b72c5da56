import { Button } from '@mantine/core'
import { IconQrcode } from '@tabler/icons-react'
import { posterTexts as texts } from '../../texts/unit-settings.ts'

interface PosterLinkProps {
  /** 5 digits. */
  readonly communeCode: string
  readonly communeName: string
  readonly hamlet?: string
}

/** Longest name of a hamlet that fits the code on a poster, in characters. */
const MAX_HAMLET = 40

/** Opens the poster with the codes that open the chat, ready to print; nothing where there is none to make. */
export function PosterLink({ communeCode, communeName, hamlet }: PosterLinkProps) {
  if (!/^\d{5}$/.test(communeCode) || (hamlet?.length ?? 0) > MAX_HAMLET) return null
  const query = hamlet === undefined ? '' : `?${new URLSearchParams({ hamlet })}`
  const place = hamlet ?? communeName
  return (
    <Button
      component="a"
      href={`/api/v1/posters/${communeCode}.pdf${query}`}
      target="_blank"
      rel="noopener"
      variant="default"
      size="sm"
      leftSection={<IconQrcode size={18} />}
      aria-label={texts.of(place)}
    >
      {hamlet === undefined ? texts.of(place) : texts.short}
    </Button>
  )
}
