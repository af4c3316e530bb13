// What the built page may be served from: which file of the bundle an app:// URL names, its bytes and media type, and
// the nonce of one load in index.html. No Electron here; app-protocol.ts serves requests with it.
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { APP_HOST, APP_SCHEME, originOf } from './app-origin.ts'

export type BundlePath =
  | { readonly kind: 'file'; readonly path: string; readonly isPage: boolean }
  | { readonly kind: 'refused'; readonly status: 403 | 404 }

const PAGE = 'index.html'
/** The file names build tools produce. No backslash, colon, percent sign or control character, no leading dot. */
const SEGMENT = /^[A-Za-z0-9_@-][A-Za-z0-9_.@ -]*$/

/**
 * Maps a URL to a path below `root` (absolute). Status 403: another host, an escape attempt, an encoding that does not
 * decode; 404: a folder.
 */
export function bundlePath(url: string, root: string): BundlePath {
  if (originOf(url) !== `${APP_SCHEME}://${APP_HOST}`) return { kind: 'refused', status: 403 }
  const decoded = decode(new URL(url).pathname)
  if (decoded === null) return { kind: 'refused', status: 403 }
  if (decoded === '/' || decoded === '') return { kind: 'file', path: join(root, PAGE), isPage: true }
  const segments = decoded.replace(/^\//, '').split('/')
  if (segments.at(-1) === '' && segments.slice(0, -1).every(isPlain)) return { kind: 'refused', status: 404 }
  if (!segments.every(isPlain)) return { kind: 'refused', status: 403 }
  return { kind: 'file', path: join(root, ...segments), isPage: segments.join('/') === PAGE }
}

/** Decodes once: anything still encoded contains a percent sign and is refused. */
function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

function isPlain(segment: string): boolean {
  return SEGMENT.test(segment) && !segment.endsWith('.') && !segment.endsWith(' ')
}

/** The media types of a bundle's files. Responses carry `nosniff`, so a wrong one would not load. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** The media type for a file name; application/octet-stream for an unknown extension. */
export function contentType(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
}

/**
 * The bytes of a file inside a folder (both absolute), or null when it does not exist or a symbolic link leads outside.
 */
export async function readInside(path: string, folder: string): Promise<Buffer | null> {
  try {
    const [real, realFolder] = await Promise.all([realpath(path), realpath(folder)])
    return real.startsWith(`${realFolder}${sep}`) ? await readFile(real) : null
  } catch {
    return null
  }
}

/** Stands in index.html where the nonce goes. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** The page with its nonce: in place of the placeholder, or in an added <meta> if there was none. */
export function withNonce(html: string, nonce: string): string {
  const filled = html.replaceAll(NONCE_PLACEHOLDER, () => nonce)
  if (/<meta\s[^>]*property="csp-nonce"/i.test(filled)) return filled
  return filled.replace(/<head[^>]*>/i, (head) => `${head}\n    <meta property="csp-nonce" nonce="${nonce}">`)
}
