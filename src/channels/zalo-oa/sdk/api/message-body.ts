import { buttonBody, type ZaloButton } from './button.ts'
import type { ListElement, MediaSource, ZaloMessage } from './message.ts'

/** The `message` member of the request. Texts are brought to NFC, the form Zalo counts and shows. */
export function messageBody(message: ZaloMessage): object {
  switch (message.kind) {
    case 'text':
      return textBody(message)
    case 'image':
      return mediaBody({ media_type: 'image', ...sourceBody(message.source) }, message.caption)
    case 'gif': {
      const { width, height } = message
      return mediaBody({ media_type: 'gif', ...sourceBody(message.source), width, height }, message.caption)
    }
    case 'sticker':
      return mediaBody({ media_type: 'sticker', attachment_id: message.attachmentId }, undefined)
    case 'file':
      return { attachment: { type: 'file', payload: { token: message.token } } }
    case 'request-user-info':
      return template('request_user_info', [
        { title: message.title, subtitle: message.subtitle, image_url: message.imageUrl },
      ])
    case 'list':
      return template('list', message.elements.map(elementBody), message.buttons)
  }
}

function textBody(message: Extract<ZaloMessage, { kind: 'text' }>): object {
  const { buttons, quoteMessageId } = message
  return {
    text: message.text.normalize('NFC'),
    ...(quoteMessageId === undefined ? {} : { quote_message_id: quoteMessageId }),
    ...(buttons === undefined || buttons.length === 0
      ? {}
      : { attachment: { type: 'template', payload: { buttons: buttons.map(buttonBody) } } }),
  }
}

function mediaBody(element: object, caption: string | undefined): object {
  const text = caption === undefined ? {} : { text: caption.normalize('NFC') }
  return { ...text, ...template('media', [element]) }
}

function sourceBody(source: MediaSource): object {
  return 'url' in source ? { url: source.url } : { attachment_id: source.attachmentId }
}

function template(type: string, elements: readonly object[], buttons?: readonly ZaloButton[]): object {
  const payload = {
    template_type: type,
    elements,
    ...(buttons === undefined || buttons.length === 0 ? {} : { buttons: buttons.map(buttonBody) }),
  }
  return { attachment: { type: 'template', payload } }
}

function elementBody(element: ListElement): object {
  return {
    title: element.title,
    ...(element.subtitle === undefined ? {} : { subtitle: element.subtitle }),
    ...(element.imageUrl === undefined ? {} : { image_url: element.imageUrl }),
    ...(element.url === undefined ? {} : { default_action: { type: 'oa.open.url', url: element.url } }),
  }
}
