import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy, IconShare2 } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { previewQuery } from '../../api/notices.ts'
import { common } from '../../texts/common.ts'
import { deliveryTexts as texts } from '../../texts/notice-delivery.ts'
import { asSent } from '../preview/as-sent.ts'
import { tellFailure } from '../shared/tell-failure.ts'

/** The words as they belong into the group, with code, time and the address to check them: to be copied, or handed to Zalo. */
export function PasteTools({ notice }: { readonly notice: NoticeDetail }) {
  const { data: preview } = useQuery(previewQuery(asSent(notice, 'vi')))
  const words = preview?.byHand.join('\n')
  return (
    <>
      {typeof navigator.share === 'function' && <Share notice={notice} words={words} />}
      <Copy words={words} />
    </>
  )
}

interface WordsProps {
  /** Undefined until they are there. */
  readonly words: string | undefined
}

function Copy({ words }: WordsProps) {
  const clipboard = useClipboard({ timeout: 1600 })
  return (
    <Button
      disabled={words === undefined}
      leftSection={clipboard.copied ? <IconCheck size={17} /> : <IconCopy size={17} />}
      onClick={() => clipboard.copy(words)}
    >
      {clipboard.copied ? common.copied : texts.copyToPaste}
    </Button>
  )
}

/** On phones: words and pictures go straight to the app that the admin picks, without copying one after the other. */
function Share({ notice, words }: WordsProps & { readonly notice: NoticeDetail }) {
  const share = useMutation({
    mutationFn: async () => {
      const files = await Promise.all(notice.attachments.map(fileOf))
      const isTaken = files.length > 0 && navigator.canShare({ files })
      await navigator.share({ ...(words !== undefined && { text: words }), ...(isTaken && { files }) })
    },
    onError: (error) => {
      if (error.name !== 'AbortError') tellFailure(error)
    },
  })
  return (
    <Button
      disabled={words === undefined}
      loading={share.isPending}
      leftSection={<IconShare2 size={17} />}
      onClick={() => share.mutate()}
    >
      {texts.share}
    </Button>
  )
}

async function fileOf({ url, name, mediaType }: NoticeDetail['attachments'][number]): Promise<File> {
  const answer = await fetch(url)
  return new File([await answer.blob()], name, { type: mediaType })
}
