import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressAssets } from './build/compress-assets.ts'

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Builds the web application into `dist/ui`, where the server looks for it. Nothing is inlined as a script and nothing
 * is fetched from another host, so that the page runs under `default-src 'self'`.
 */
export default defineConfig({
  root: fromHere('.'),
  base: '/',
  plugins: [react(), compressAssets()],
  build: {
    outDir: fromHere('../../dist/ui'),
    emptyOutDir: true,
    target: ['chrome100', 'firefox104', 'safari15.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: {
    proxy: { '/api': 'http://127.0.0.1:3000' },
  },
})
