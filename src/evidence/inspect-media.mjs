import { writeFileSync } from 'node:fs'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

/**
 * The process in which residents' files are looked into and images decoded, apart from the keys, tokens and connections of
 * the main process: a file made to break a decoder gains nothing. Plain JavaScript, so that it starts without a loader.
 * Talks only to its parent (media-inspector.ts holds the limits and the types of both messages).
 */

// The kernel takes this process first when memory runs out.
if (process.platform === 'linux') writeFileSync('/proc/self/oom_score_adj', '1000')

sharp.cache(false)
sharp.concurrency(1)
// Only the four formats that are shown; SVG, PDF, TIFF and the rest of libvips stay shut.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
})

process.on('disconnect', () => process.exit())
process.on('message', ({ bytes, limits }) => {
  // What cannot be caught ends this process, and whoever asked is told so (`media-inspector.ts`).
  void inspect(bytes, limits).then((result) => process.send(result))
})

async function inspect(bytes, limits) {
  const mediaType = await sniff(bytes)
  if (!limits.decodableTypes.includes(mediaType) || bytes.length > limits.maxImageBytes) return { mediaType }
  return { mediaType, ...(await draw(bytes, limits)) }
}

async function sniff(bytes) {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime
  } catch {
    return undefined
  }
}

// Turned upright first, because the turn is written in the metadata that is left behind.
async function draw(bytes, { maxInputPixels, viewEdge, thumbnailEdge }) {
  const shrink = (image, edge) =>
    image.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
  const original = sharp(bytes, { limitInputPixels: maxInputPixels, failOn: 'error', pages: 1 }).rotate()
  try {
    const upright = shrink(original, viewEdge).flatten({ background: '#ffffff' })
    const { data: view, info } = await upright.jpeg({ quality: 88 }).toBuffer({ resolveWithObject: true })
    const thumbnail = await shrink(sharp(view), thumbnailEdge).jpeg({ quality: 70 }).toBuffer()
    return { view, thumbnail, width: info.width, height: info.height }
  } catch {
    return {}
  }
}
