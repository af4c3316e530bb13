// Which file of the bundle an app:// URL names. Everything that is not plainly inside the bundle is refused. Pure:
// symbolic links are the caller's to check.
import { join } from 'node:path'
import { APP_HOST, APP_SCHEME, originOf } from './app-origin.ts'

export type BundlePath =
  | { readonly kind: 'file'; readonly path: string; readonly isPage: boolean }
  | { readonly kind: 'refused'; readonly status: 403 | 404 }

const PAGE = 'index.html'
/** What build tools call files. No backslash, colon, percent sign or control character, no leading dot. */
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

/** Decodes once: what is still encoded then has a percent sign and is refused. */
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
